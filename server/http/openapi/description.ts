/** The text in front of the operations: enough for a client that is written from this document alone. */
export const description = `
Accessible taxis on request: a **rider** asks for a trip, the service assigns a vehicle, a **driver** drives it, a
**dispatcher** watches and corrects.

## Ground rules

- JSON in and out, UTF-8, at most 64 kB a request. Instants are ISO 8601 in UTC (\`2026-03-02T04:30:00.000Z\`), service days
  are dates in the region's time zone, which \`GET /api/region\` names. "Now" is that of \`GET /api/clock\`: in a demonstration
  it differs from the time on your wall and runs faster.
- Texts for people come as message keys with values (\`{"key": "reason.noVehicleFits", "values": {}}\`).
- Unknown properties in a request are ignored. Properties may be added to answers; ignore those you do not know.
- Every answer carries \`X-Request-Id\`; send your own (8 to 64 letters, digits, \`.\`, \`_\`, \`-\`) to find the call in the log.

## Signing in

A sign-in answers with a cookie, \`invataxi.sid\`. Send it back with every call and with the socket's handshake. It ends twelve
hours after the last call, or with \`POST /api/auth/sign-out\`. Every sign-in gives a new cookie. Calls that ask for a code or sign in
answer with a second one, \`invataxi.device\`. Keep and send both: a code works on the device that asked for it, and what
strangers spend by guessing is none of a device that was signed in before.

- Riders: \`POST /api/auth/rider/code\` sends a six-digit code to the phone, \`POST /api/auth/rider\` takes it. In a demonstration
  a dispatcher reads the codes at \`GET /api/demo/codes\`. Anywhere a dispatcher can tell a caller an eight-digit one, from
  \`POST /api/dispatch/riders/{riderId}/code\`.
- Drivers: \`POST /api/auth/driver\` with phone and PIN.
- Dispatchers and administrators: \`POST /api/auth/staff\` with name and password.
- Demonstrations list accounts to try at \`GET /api/demo/logins\`.

Calls that change something are refused with \`session.wrongOrigin\` when a browser makes them from another site. A program that
is no browser sends neither \`Origin\` nor \`Sec-Fetch-Site\` and passes.

## Asking for a trip and waiting for the outcome

1. \`GET /api/places?q=…\` finds places by name; any point inside the service area is fine too.
2. \`POST /api/trips\` with an \`Idempotency-Key\` of your own making (a UUID, say). The same key with the same body answers as the
   first time, so a call that got no answer can simply be repeated; the same key with another body is refused. A dispatcher adds
   \`riderId\` (from \`POST /api/dispatch/riders/search\`).
3. The answer is 201 with the trip in status \`requested\`. Assigning happens right afterwards. Either poll
   \`GET /api/trips/{tripId}\` once a second until \`status\` is no longer \`requested\`, or listen to \`trip:changed\` on the socket.
4. \`assigned\`: \`promise\` holds the pickup window and the latest arrival that will be kept, \`vehicle\` who comes.
   \`unassigned\`: \`reason\` says why not; a dispatcher may still find a way, so it can become \`assigned\` later.
5. \`POST /api/trips/{tripId}/cancel\` as long as \`canCancel\` is true.

The life of a trip: \`requested\` → \`assigned\` → \`onTheWay\` → \`arrived\` → \`boarded\` → \`completed\`. Other endings:
\`cancelled\`, \`noShow\`, \`refused\` (by the dispatcher), \`missed\` (our fault).

## Driving it

1. As a driver, \`GET /api/driver/manifest\`: the shift with its stops in order; \`null\` when there is no shift.
2. \`POST /api/driver/shifts/{shiftId}/start\`, from one hour before it begins.
3. Take the stop whose \`actions\` is not empty: only one stop at a time has any. \`POST /api/driver/stops/{stopId}/actions\` with one
   of them: at a pickup \`depart\`, \`arrive\`, then \`board\` or \`noShow\`; at a drop-off \`depart\`, \`arrive\`, \`dropOff\`. A
   \`noShow\` is taken from the stop's \`noShowFrom\` on: the promised window has opened and the free waiting is over.
   \`actionId\` is a UUID of your own making: the same one again changes nothing, so repeat until answered. Each answer is the
   manifest after the step. \`at\` is when it happened by the service's clock. A device that cannot be sure of its clock sends
   its own time as \`at\` and what that clock shows at sending as \`sentAt\`: how long ago it was is then certain, whatever the clock.
   Every answer that nobody keeps carries the server's time in \`x-server-time\` (UTC milliseconds).
4. Report where you are every few seconds: \`position:reported\` on the socket, or \`POST /api/driver/position\`, with \`at\` and
   \`sentAt\` alike. \`place\` says what became of it: \`taken\`, \`past\` (older than the place that is known), \`tooRough\` (nothing to be
   done); \`position.implausible\` refuses what cannot be true. Each fix once, with the time at which it was measured.
5. \`POST /api/driver/shifts/{shiftId}/end\` when no stop remains.

## Trackers

Devices and servers of others tell positions at \`/osmand\`, in the conventions that they have: OsmAnd's (GET or POST, in the query or a form
body, the token as \`id\`), the JSON of Traccar Client 9 and later (the token as \`device_id\`), and what a Traccar server forwards as JSON (its
token as bearer). 200 with an empty body says that it has arrived, whatever became of the fix: what is no vehicle's place is kept apart and
counted (\`GET /api/office/trackers\`). \`tracker.idRefused\` (400), \`tracker.deviceRefused\` (404) and \`tracker.serverRefused\` (401) are
for whom nobody let in, \`tracker.unreadable\` (400) for what names no device, place or time; 429 and 503 for later.

## The socket

Socket.IO 4, websocket transport only, at the server's own address and the default path \`/socket.io/\`, with the session cookie in the
handshake. Without a session the connection is refused: \`connect_error\` with \`data.code\` \`session.missing\` or \`session.expired\`.

You receive, according to who you are:

| event | to | payload |
| --- | --- | --- |
| \`trip:changed\` | the rider of the trip | \`{cursor, data: RiderTrip}\` |
| \`manifest:changed\` | the driver of the run | \`{cursor, data: Manifest}\` |
| \`devices:changed\` | a driver's devices, as one comes or goes | \`{count}\` |
| \`board:changed\` | dispatchers | \`{cursor, data: {serviceDay, planVersion, runs: RunView[], trips: BoardTrip[]}}\` |
| \`vehicles:moved\` | dispatchers; riders for their own vehicle | \`[[vehicleId, lat, lon, heading, at], …]\`, twice a second at most; \`at\` in UTC milliseconds |
| \`calls:changed\` | dispatchers | nothing: the telephone rings, or somebody has dealt with it; read \`GET /api/dispatch/calls\` anew |
| \`clock:changed\` | everybody | \`ClockState\` |
| \`code:issued\` | dispatchers of a demonstration | \`{phone, code, issuedAt}\` |
| \`session:ended\` | every socket of the session | nothing; the connection closes |

A trip, a run and a manifest carry a \`version\` that grows; drop what is not newer than what you have. \`cursor\` is the number of the
last event contained. After every connect send \`session:resumed\` with \`{"cursor": <the largest seen, or null>}\`. The acknowledgement is
\`{"kind": "missed", "cursor", "missed": [{"event", "news"}]}\`, or \`{"kind": "reset", "cursor"}\`: then read the state anew by HTTP.
\`GET /api/trips\`, \`GET /api/driver/manifest\` and \`GET /api/dispatch/board\` say in \`cursor\` up to where they reach.

Drivers send \`position:reported\` with a \`PositionReport\`; the acknowledgement is \`{"ok": true, "place"}\` or \`{"ok": false, "code", "field"}\`.

## When something is refused

Every refusal is a problem document (RFC 9457, \`application/problem+json\`). \`code\` is stable and what a program should look at; \`field\`
names the field at fault, \`fields\` all of them. 400 and 422 stay refused however often they are repeated; 409 means that the state has
moved on: read it and decide anew; 429 and 503 carry \`Retry-After\`; 401 means sign in again.
`.trim();
