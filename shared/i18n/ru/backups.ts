import type { backups as english } from "../en/backups.ts";

export const backups: Record<keyof typeof english, string> = {
  "backups.title": "Резервные копии",
  "backups.about": "Уцелеет ли то, что знает служба, если машина погибнет",
  "backups.last": "Последняя копия",
  "backups.made": "{at}, {size} МБ ({age})",
  "backups.age.minutes":
    "{count, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}} назад",
  "backups.age.hours": "{count, plural, one {# час} few {# часа} many {# часов} other {# часа}} назад",
  "backups.age.days": "{count, plural, one {# день} few {# дня} many {# дней} other {# дня}} назад",
  "backups.fresh": "Не старше, чем следует.",
  "backups.old":
    "Последняя копия слишком старая. Выполните npm run backup на сервере и выясните, почему не сделана ночная.",
  "backups.none": "Резервной копии нет. Если машина погибнет, пропадёт всё.",
  "backups.none.do":
    "На сервере укажите в BACKUP_FOLDER папку на другом диске или машине, перезапустите службу и выполните npm run backup. Созданный ключ храните в другом месте.",
  "backups.log": "Между копиями",
  "backups.log.on": "Каждое изменение сохраняется в течение минуты. Последнее сохранение: {at}.",
  "backups.log.waits": "Каждое изменение сохраняется в течение минуты; пока сохранять было нечего.",
  "backups.log.off": "То, что появилось после последней копии, не сохраняется и пропадёт вместе с машиной.",
  "backups.log.failing":
    "С {at} изменения сохранить не удаётся. Проверьте, доступно ли место для копий и есть ли там место на диске.",
  "backups.rehearsal": "Последняя проверка восстановлением",
  "backups.rehearsal.about":
    "Каждую ночь самая новая копия восстанавливается во временное место и сверяется с записями службы.",
  "backups.rehearsal.none":
    "Пробного восстановления ещё не было, и пока неизвестно, удастся ли оно: выполните npm run rehearse на сервере.",
  "backups.rehearsal.passed":
    "{at}: восстановление прошло, всё цело ({trips, plural, one {# поездка} few {# поездки} many {# поездок} other {# поездки}}, {facts, plural, one {# факт} few {# факта} many {# фактов} other {# факта}}, состояние на {until}).",
  "backups.rehearsal.failed": "{at}: не удалось.",
  "backups.rehearsal.untried": "{at}: здесь не проверено, потому что:",
  "backups.rehearsal.old": "Это было давно: проверьте, работает ли процесс с ролью worker.",
};
