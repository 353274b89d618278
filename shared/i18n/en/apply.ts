/** The page on which anybody applies for the service. */
export const apply = {
  "apply.title": "Apply for the invataxi service",
  "apply.about":
    "For people with a disability who need a vehicle of the service, or whoever applies for them. The service is free. You get an answer within {days, plural, one {# working day} other {# working days}}.",
  "apply.desk": "You are signed in as {name}: the application is noted as taken at your desk.",
  "apply.office": "Back to the office",
  "apply.person": "Who needs the service",
  "apply.iin": "IIN, 12 digits",
  "apply.name": "Surname, name, patronymic",
  "apply.phone": "Phone",
  "apply.language": "Language of the answer",
  "apply.aid": "How the person moves",
  "apply.district": "District",
  "apply.district.choose": "Choose the district",
  "apply.address": "Address",
  "apply.note": "What should we know?",
  "apply.note.hint": "For example where the person has to go, and how often. Write nothing about illnesses.",
  "apply.helper": "I apply for somebody else",
  "apply.helper.name": "Your name",
  "apply.helper.phone": "Your phone",
  "apply.helper.who": "Who you are to the person",
  "apply.consent":
    "The person agrees that the service keeps and uses these data to decide about the application and to arrange trips.",
  "apply.consent.needed": "Without consent the application cannot be taken.",
  "apply.papers":
    "Have these at hand when the office calls: the commission’s conclusion (form 035-1/у), the certificate of disability and a document of identity. They are looked at and given back.",
  "apply.send": "Send the application",
  "apply.done.title": "The application is taken",
  "apply.done.number": "Its number is {number}. Please write it down.",
  "apply.done.due": "You get an answer until {day}.",
  "apply.another": "Another application",
} as const;
