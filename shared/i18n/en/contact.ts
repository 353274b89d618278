/** Whether vehicles are in touch, and by whose word. Part of `dispatcher.ts`. */
export const contact = {
  "dispatcher.map.estimated": "where it probably is by now, along its way",
  "dispatcher.vehicle.contact.quiet": "Quiet since {time}",
  "dispatcher.vehicle.contact.parked": "Parked; its phone is quiet since {time}",
  "dispatcher.vehicle.contact.offline": "Nothing heard since {time}",
  "dispatcher.vehicle.source.driverPage": "Position by the driver’s page",
  "dispatcher.vehicle.source.trackerApp": "Position by a tracker app",
  "dispatcher.vehicle.source.trackerServer": "Position by a tracker",
} as const;
