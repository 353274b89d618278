import type { health as english } from "../en/health.ts";

export const health: Record<keyof typeof english, string> = {
  "health.title": "Қызметтің жай-күйі",
  "health.about":
    "Процестер, қоймалар, дискілер, көшірмелер мен сағаттар дұрыс па, дұрыс болмаса не істеу керек",
  "health.state.fine": "Дұрыс",
  "health.state.look": "Тексеріңіз",
  "health.state.wrong": "Ақау бар",
  "health.whole.fine": "Бәрі дұрыс.",
  "health.whole.look": "Жұмыс істеп тұр, бірақ белгіленген жерлерін тексеру керек.",
  "health.whole.wrong": "Ақау бар; не істеу керегі қасында жазылған.",
  "health.read": "Тексерілген уақыты: {time}; өзі жаңарып тұрады.",
  "health.since": "{at} бері",
  "health.queues.open": "Кезектерді ашу",
  "health.part.roles": "Жұмыс",
  "health.part.processes": "Процестер",
  "health.part.queues": "Кезектер",
  "health.part.database": "Дерекқор",
  "health.part.redis": "Redis",
  "health.part.plans": "Жоспарлар мен уәделер",
  "health.part.disks": "Дискілер",
  "health.part.gateways": "Адамдармен байланыс",
  "health.part.backups": "Сақтық көшірмелер",
  "health.part.clocks": "Сағаттар",
  "health.part.zones": "Уақыт белдеуі",
  "health.about.web": "Беттер мен сұраулар (web)",
  "health.about.worker": "Тағайындау мен хабарлар (worker)",
  "health.about.planner": "Орын іздеу (planner)",
  "health.about.all": "Бәрі бірге (all)",
  "health.about.program": "бағдарлама дискісі",
  "health.about.database": "дерекқор дискісі",
  "health.about.backups": "көшірмелер дискісі",
  "health.about.sms": "SMS",
  "health.say.roleServed": "{count, plural, other {# процесс}}",
  "health.say.processFine": "{memory} МБ, {delay} мс ішінде жауап береді",
  "health.say.queueFine":
    "{waiting, plural, =0 {күтіп тұрған ештеңе жоқ} other {# күтіп тұр}}, ең ескісі {minutes} минут",
  "health.say.databaseFine": "{size} МБ, {most} байланыстың {connections} бос емес",
  "health.say.redisFine": "Жауап береді; {size} МБ",
  "health.say.plansHold": "{days} күннің {trips} сапары тәртіпте; тексеруге {took} мс кетті",
  "health.say.diskFine": "бос орын {free} ГБ ({percent} %)",
  "health.say.gatewayFine": "Соңғы хабар жіберілді",
  "health.say.gatewayUnused": "Бапталған; әлі ештеңе жіберілмеген",
  "health.say.backupFresh": "Соңғы түннің көшірмесі бар",
  "health.say.logKept": "Әр өзгеріс сақталады",
  "health.say.rehearsalPassed": "Ең жаңа көшірме қалпына келтірілді",
  "health.say.clocksAgree": "Айырмасы {seconds} с аспайды",
  "health.say.zonesRight": "Машиналар облыс уақытын біледі",
  "health.say.roleGone": "Қазір мұны ешкім істеп тұрған жоқ",
  "health.do.roleGone":
    "Қайта іске қосқаннан кейін екі минутта оралады. Оралмаса, сондай процесті іске қосыңыз.",
  "health.say.roleMissing": "Мұны ешкім істемейді",
  "health.do.roleMissing":
    "Сондай процесті іске қосыңыз (npm run serve -- --role … немесе docker compose up -d), журналының соңын оқыңыз.",
  "health.say.processSilent": "Үнсіз қалды",
  "health.do.processSilent":
    "Ол тоқтатылған, машинасы жоқ, не дерекқорға жете алмай тұр. Жұмыс істеп тұр ма, тексеріп, қайта іске қосыңыз.",
  "health.say.processSlow": "Кешігіп жауап береді: {delay} мс",
  "health.do.processSlow":
    "Машинаға жүктеме көп. Онда тағы не жұмыс істейтінін қараңыз, не процесс немесе ядро қосыңыз.",
  "health.say.processFull": "Жадтың {percent} % алып тұр ({memory} МБ)",
  "health.do.processFull":
    "Оны қайта іске қосыңыз, процестерді бір-бірлеп; қайталанса, жад қосып, бағдарламаға жауапты адамға хабарлаңыз.",
  "health.say.versionsDiffer": "Бірден {count} нұсқа жұмыс істеп тұр",
  "health.do.versionsDiffer":
    "Жаңарту кезінде бұл қалыпты. Жаңарту болмаса, ескі процестерді қайта іске қосыңыз.",
  "health.say.queueLate": "{waiting} күтіп тұр, ең ескісі {minutes} минут: тым ұзақ",
  "health.do.queueLate":
    "Ештеңе жоғалған жоқ. worker мен planner жұмыс істеп тұр ма, тексеріңіз; істеп тұрса да кезек өссе, тағы біреуін қосыңыз.",
  "health.say.queueFailed": "{failed} тапсырма орындалмай қалды",
  "health.do.queueFailed": "Кезектерді ашыңыз: себептері сонда. Бағдарламаға жауапты адамға хабарлаңыз.",
  "health.say.queuesUnread": "Қазір оқылмай тұр",
  "health.do.queuesUnread": "Төмендегі Redis бөлігін қараңыз: кезектер сонда.",
  "health.say.databaseCrowded": "{most} байланыстың {connections} бос емес",
  "health.do.databaseCrowded":
    "Postgres-тегі max_connections мәнін көбейтіңіз, не әр процестің DATABASE_POOL мәнін азайтыңыз.",
  "health.say.databaseNewer": "Кестелері жаңарақ бағдарламанікі ({count} өзгеріс)",
  "health.do.databaseNewer": "Ескі бағдарламамен жұмыс істеп тұрған процестерді жаңартыңыз.",
  "health.say.redisAway": "Жауап бермейді",
  "health.do.redisAway":
    "Redis-ті іске қосып, REDIS_URL қолжетімді ме, тексеріңіз. Ештеңе жоғалған жоқ: күтіп тұрғаны ол оралғанда орындалады.",
  "health.say.redisFull": "Жадының {percent} % бос емес",
  "health.do.redisFull": "Redis-тегі maxmemory мәнін көбейтіңіз.",
  "health.say.redisEvicts": "Толғанда деректерді тастайды",
  "health.do.redisEvicts": "Redis-тегі maxmemory-policy мәнін noeviction етіңіз.",
  "health.say.redisForgot": "Жадын жоғалтты",
  "health.do.redisForgot":
    "worker бірнеше секундта бар жұмысты қайта тапсырады. Жоғалмаса, worker жұмыс істеп тұр ма, тексеріңіз.",
  "health.say.plansBroken": "Болмауға тиіс жағдай: {broken} ({days} күннің {trips} сапары тексерілді)",
  "health.do.plansBroken":
    "Әрқайсысы диспетчерлердің қиындықтар тізімінде адамның атымен тұр. Бағдарламаны жүргізетін адамға айтыңыз.",
  "health.say.plansUnchecked": "Бірнеше минут бойы тексерілмеді",
  "health.do.plansUnchecked": "worker жұмыс істеп тұрғанын қараңыз.",
  "health.say.diskLow": "Небәрі {free} ГБ бос ({percent} %)",
  "health.do.diskLow":
    "Орын босатыңыз: ескі файлдар, басқа бағдарламалардың журналдары. Диск толса, дерекқор тоқтайды; оның өз қалтасынан ештеңе жоймаңыз.",
  "health.about.spending": "Хабарламалар құны",
  "health.say.spendingFine": "Осы айда {spent} теңге жұмсалды, бюджет {budget} теңге ({percent} %)",
  "health.say.spendingNear":
    "Осы айда {spent} теңге жұмсалды, бюджет {budget} теңге ({percent} %); осы қарқынмен {forecast} болады",
  "health.do.spendingNear":
    "«Хабарламалар» бөлімінен не қымбат екенін қараңыз; бюджетті көтеріңіз («Хабарламаларға жұмсалатын қаражат» ережесі) немесе адамдарды тегін жолдарға қосыңыз.",
  "health.say.spendingUsed": "Айдың {budget} теңге бюджеті таусылды",
  "health.do.spendingUsed":
    "Ақылы жолмен тек кодтар мен маңызды хабарламалар кетеді; уәделер мен еске салулар тек тегін жолмен. Бюджетті «Хабарламаларға жұмсалатын қаражат» ережесімен көтеріңіз немесе келесі айды күтіңіз.",
  "health.say.gatewayOff": "Бапталмаған",
  "health.do.gatewayOff":
    "Кодтарды жолаушыларға диспетчер айтады. Жіберу үшін SMSC_LOGIN мен SMSC_PASSWORD беріңіз.",
  "health.say.gatewayFailing": "Хабарлар жіберілмей тұр",
  "health.do.gatewayFailing":
    "Есептік жазбаны тексеріңіз: ақша, құпиясөз, рұқсат етілген мекенжай. Оған дейін кодты диспетчер айтады.",
  "health.say.backupsOff": "Көшірме жасалмайды",
  "health.do.backupsOff":
    "BACKUP_FOLDER арқылы басқа дискідегі қалтаны көрсетіп, қайта іске қосыңыз да, npm run backup орындаңыз. Кілтін басқа жерде сақтаңыз.",
  "health.say.backupNone": "Көшірме әлі жоқ",
  "health.do.backupNone": "Серверде npm run backup орындаңыз.",
  "health.say.backupOld": "Соңғы көшірме тым ескі",
  "health.do.backupOld": "Серверде npm run backup орындап, түнгісі неге жасалмағанын анықтаңыз.",
  "health.say.logOff": "Соңғы көшірмеден кейінгі өзгерістер сақталмайды",
  "health.do.logOff":
    "Бөлек Postgres-ке өз мұрағаты керек (pgBackRest, WAL-G); болмаса бір тәулікке дейінгі дерек жоғалуы мүмкін.",
  "health.say.logFailing": "Өзгерістер сақталмай тұр",
  "health.do.logFailing": "Көшірмелер орнына қол жете ме, бос орын бар ма, тексеріңіз.",
  "health.say.rehearsalNone": "Сынап қалпына келтіру әлі болған жоқ",
  "health.do.rehearsalNone": "Серверде npm run rehearse орындаңыз.",
  "health.say.rehearsalFailed": "Ең жаңа көшірме қалпына келтірілмеді",
  "health.do.rehearsalFailed":
    "Себебі көшірмелер бетінде. npm run backup арқылы жаңасын жасап, npm run rehearse орындаңыз.",
  "health.say.rehearsalUntried": "Ең жаңа көшірме бұл машинада тексерілмеді",
  "health.do.rehearsalUntried":
    "Машинаға не жетіспейтіні көшірмелер бетінде жазылған. Әзірге көшірмені ара-тұра бос дерекқорға қалпына келтіріп, ішін қарап шығыңыз.",
  "health.say.rehearsalOld": "Соңғы тексеру көптен бері болмаған",
  "health.do.rehearsalOld": "worker жұмыс істеп тұр ма, тексеріп, серверде npm run rehearse орындаңыз.",
  "health.say.clocksDiffer": "Сағат дерекқор сағатынан {seconds} с ауытқып тұр",
  "health.do.clocksDiffer":
    "Барлық машинада уақыт үндестіруін қосыңыз (NTP, мысалы timedatectl set-ntp true).",
  "health.say.zonesWrong": "Машина облыс уақытын қате біледі",
  "health.do.zonesWrong":
    "Уақыт белдеуі деректері ескі: Node (ICU) немесе дерекқор машинасындағы tzdata жаңартыңыз.",
};
