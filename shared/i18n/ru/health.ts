import type { health as english } from "../en/health.ts";

export const health: Record<keyof typeof english, string> = {
  "health.title": "Состояние службы",
  "health.about": "В порядке ли процессы, хранилища, диски, копии и часы, и что делать, если нет",
  "health.state.fine": "В порядке",
  "health.state.look": "Проверьте",
  "health.state.wrong": "Неисправно",
  "health.whole.fine": "Всё в порядке.",
  "health.whole.look": "Работает, но отмеченное нужно проверить.",
  "health.whole.wrong": "Есть неисправность; что делать, написано рядом.",
  "health.read": "Проверено в {time}; обновляется само.",
  "health.since": "с {at}",
  "health.queues.open": "Открыть очереди",
  "health.part.roles": "Работа",
  "health.part.processes": "Процессы",
  "health.part.queues": "Очереди",
  "health.part.database": "База данных",
  "health.part.redis": "Redis",
  "health.part.plans": "Планы и обещания",
  "health.part.disks": "Диски",
  "health.part.gateways": "Связь с людьми",
  "health.part.backups": "Резервные копии",
  "health.part.clocks": "Часы",
  "health.part.zones": "Часовой пояс",
  "health.about.web": "Страницы и запросы (web)",
  "health.about.worker": "Назначение и сообщения (worker)",
  "health.about.planner": "Поиск места (planner)",
  "health.about.all": "Всё в одном (all)",
  "health.about.program": "диск программы",
  "health.about.database": "диск базы данных",
  "health.about.backups": "диск резервных копий",
  "health.about.sms": "SMS",
  "health.say.roleServed":
    "{count, plural, one {# процесс} few {# процесса} many {# процессов} other {# процесса}}",
  "health.say.processFine": "{memory} МБ, отвечает за {delay} мс",
  "health.say.queueFine":
    "{waiting, plural, =0 {ничего не ждёт} one {ждёт #} few {ждут #} many {ждут #} other {ждут #}}, самое старое {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}",
  "health.say.databaseFine": "{size} МБ, {connections} из {most} соединений",
  "health.say.redisFine": "Отвечает; {size} МБ",
  "health.say.plansHold":
    "{trips, plural, one {# поездка} few {# поездки} many {# поездок} other {# поездки}} за {days, plural, one {# день} few {# дня} many {# дней} other {# дня}} в порядке; проверка заняла {took} мс",
  "health.say.diskFine": "свободно {free} ГБ ({percent} %)",
  "health.say.gatewayFine": "Последнее сообщение ушло",
  "health.say.gatewayUnused": "Настроено; ещё ничего не отправляли",
  "health.say.backupFresh": "Есть копия последней ночи",
  "health.say.logKept": "Каждое изменение сохраняется",
  "health.say.rehearsalPassed": "Новейшую копию удалось восстановить",
  "health.say.clocksAgree": "Расходятся не более чем на {seconds} с",
  "health.say.zonesRight": "Машины знают время области",
  "health.say.roleGone": "Сейчас никто этого не делает",
  "health.do.roleGone": "После перезапуска вернётся за две минуты. Если нет, запустите такой процесс.",
  "health.say.roleMissing": "Никто этого не делает",
  "health.do.roleMissing":
    "Запустите такой процесс (npm run serve -- --role … или docker compose up -d) и прочтите конец его журнала.",
  "health.say.processSilent": "Замолчал",
  "health.do.processSilent":
    "Его остановили, машина пропала, или база ему недоступна. Проверьте, работает ли он, и запустите снова.",
  "health.say.processSlow": "Отвечает с опозданием: {delay} мс",
  "health.do.processSlow":
    "Машина перегружена. Посмотрите, что ещё на ней работает, или добавьте процесс или ядро.",
  "health.say.processFull": "Занимает {percent} % памяти ({memory} МБ)",
  "health.do.processFull":
    "Перезапустите его, по одному процессу; если повторится, добавьте памяти и сообщите тому, кто ведёт программу.",
  "health.say.versionsDiffer":
    "Одновременно {count, plural, one {работает # версия} few {работают # версии} many {работают # версий} other {работают # версии}}",
  "health.do.versionsDiffer":
    "Во время обновления это нормально. Если обновления нет, перезапустите старые процессы.",
  "health.say.queueLate":
    "{waiting, plural, one {ждёт #} few {ждут #} many {ждут #} other {ждут #}}, самое старое {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}: слишком долго",
  "health.do.queueLate":
    "Ничего не потеряно. Проверьте, работают ли worker и planner; если да, а очередь растёт, запустите ещё один.",
  "health.say.queueFailed":
    "{failed, plural, one {# задание} few {# задания} many {# заданий} other {# задания}} так и не выполнено",
  "health.do.queueFailed": "Откройте очереди: там указаны причины. Сообщите тому, кто ведёт программу.",
  "health.say.queuesUnread": "Сейчас не читаются",
  "health.do.queuesUnread": "См. Redis ниже: очереди хранятся там.",
  "health.say.databaseCrowded": "Занято {connections} из {most} соединений",
  "health.do.databaseCrowded":
    "Увеличьте max_connections в Postgres или уменьшите DATABASE_POOL каждого процесса.",
  "health.say.databaseNewer":
    "Таблицы от более новой программы ({count, plural, one {# изменение} few {# изменения} many {# изменений} other {# изменения}})",
  "health.do.databaseNewer": "Обновите процессы, где ещё работает старая программа.",
  "health.say.redisAway": "Не отвечает",
  "health.do.redisAway":
    "Запустите Redis и проверьте, доступен ли REDIS_URL. Ничего не потеряно: что ждёт, выполнится, когда он вернётся.",
  "health.say.redisFull": "Занято {percent} % памяти",
  "health.do.redisFull": "Увеличьте maxmemory в Redis.",
  "health.say.redisEvicts": "Выбрасывает данные, когда полон",
  "health.do.redisEvicts": "Установите maxmemory-policy в Redis на noeviction.",
  "health.say.redisForgot": "Потерял память",
  "health.do.redisForgot":
    "Worker за секунды передаст всю открытую работу заново. Если это остаётся, проверьте, работает ли worker.",
  "health.say.plansBroken":
    "Того, чего быть не может: {broken} (проверено: {trips, plural, one {# поездка} few {# поездки} many {# поездок} other {# поездки}} за {days, plural, one {# день} few {# дня} many {# дней} other {# дня}})",
  "health.do.plansBroken":
    "Каждый случай есть у диспетчеров среди проблем, с именем человека. Сообщите тому, кто сопровождает программу.",
  "health.say.plansUnchecked": "Не проверялись несколько минут",
  "health.do.plansUnchecked": "Посмотрите, работает ли worker.",
  "health.say.diskLow": "Свободно только {free} ГБ ({percent} %)",
  "health.do.diskLow":
    "Освободите место: старые файлы, журналы других программ. Когда диск полон, база останавливается; в её папке ничего не удаляйте.",
  "health.about.spending": "Расходы на сообщения",
  "health.say.spendingFine": "За месяц потрачено {spent} из {budget} тенге ({percent} %)",
  "health.say.spendingNear":
    "За месяц потрачено {spent} из {budget} тенге ({percent} %); такими темпами выйдет {forecast}",
  "health.do.spendingNear":
    "Посмотрите в разделе «Сообщения», что стоит больше всего; поднимите бюджет (правило «Сколько могут стоить сообщения») или подключите людям бесплатные способы.",
  "health.say.spendingUsed": "Бюджет месяца, {budget} тенге, исчерпан",
  "health.do.spendingUsed":
    "Платно уходят только коды и важное; обещания и напоминания — только бесплатными способами. Поднимите бюджет правилом «Сколько могут стоить сообщения» или дождитесь нового месяца.",
  "health.say.gatewayOff": "Не настроено",
  "health.do.gatewayOff":
    "Коды пассажирам называет диспетчер. Чтобы отправлять их, задайте SMSC_LOGIN и SMSC_PASSWORD.",
  "health.say.gatewayFailing": "Сообщения не уходят",
  "health.do.gatewayFailing":
    "Проверьте счёт: деньги, пароль, разрешённый адрес. До тех пор коды называет диспетчер.",
  "health.say.backupsOff": "Копии не делаются",
  "health.do.backupsOff":
    "Укажите в BACKUP_FOLDER папку на другом диске, перезапустите и выполните npm run backup. Ключ храните в другом месте.",
  "health.say.backupNone": "Копии ещё нет",
  "health.do.backupNone": "Выполните npm run backup на сервере.",
  "health.say.backupOld": "Последняя копия слишком старая",
  "health.do.backupOld": "Выполните npm run backup на сервере и выясните, почему не сделана ночная.",
  "health.say.logOff": "То, что появилось после последней копии, не сохраняется",
  "health.do.logOff":
    "Отдельному Postgres нужен свой архив (pgBackRest, WAL-G); иначе можно потерять до суток.",
  "health.say.logFailing": "Изменения не сохраняются",
  "health.do.logFailing": "Проверьте, доступно ли место для копий и хватает ли там места.",
  "health.say.rehearsalNone": "Пробного восстановления ещё не было",
  "health.do.rehearsalNone": "Выполните npm run rehearse на сервере.",
  "health.say.rehearsalFailed": "Новейшую копию не удалось восстановить",
  "health.do.rehearsalFailed":
    "Причина на странице копий. Сделайте новую командой npm run backup и выполните npm run rehearse.",
  "health.say.rehearsalUntried": "Новейшую копию на этой машине не проверяли",
  "health.do.rehearsalUntried":
    "Чего машине не хватает, сказано на странице копий. До тех пор время от времени восстанавливайте копию в пустую базу и смотрите, что в ней.",
  "health.say.rehearsalOld": "Последняя проверка была давно",
  "health.do.rehearsalOld": "Проверьте, работает ли worker, и выполните npm run rehearse на сервере.",
  "health.say.clocksDiffer": "Часы расходятся с часами базы на {seconds} с",
  "health.do.clocksDiffer":
    "Включите синхронизацию времени (NTP, например timedatectl set-ntp true) на всех машинах.",
  "health.say.zonesWrong": "Машина неверно знает время области",
  "health.do.zonesWrong": "Данные о часовых поясах устарели: обновите Node (ICU) или tzdata на машине базы.",
};
