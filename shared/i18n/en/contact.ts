/** Whether vehicles are in touch, and by whose word. Part of `dispatcher.ts`. */
export const contact = {
  "dispatcher.map.estimated": "where it probably is by now, along its way",
  "dispatcher.map.vehicles": "Vehicles on the map",
  "dispatcher.map.cluster":
    "{count, plural, one {# vehicle} other {# vehicles}}{troubled, plural, =0 {} one {, # needs attention} other {, # need attention}}",
  "dispatcher.map.clusterSign": "several vehicles, marked if one needs attention",
  "dispatcher.map.aboard": "{count} aboard",
  "dispatcher.map.troubled": "needs attention",
  "dispatcher.vehicle.device.online": "in touch",
  "dispatcher.vehicle.device.quiet": "quiet, as a parked phone is",
  "dispatcher.vehicle.device.offline": "offline: nothing heard for long",
  "dispatcher.vehicle.contact.quiet": "Quiet since {time}",
  "dispatcher.vehicle.contact.parked": "Parked; its phone is quiet since {time}",
  "dispatcher.vehicle.contact.offline": "Nothing heard since {time}",
  "dispatcher.vehicle.source.driverPage": "Position by the driver’s page",
  "dispatcher.vehicle.source.trackerApp": "Position by a tracker app",
  "dispatcher.vehicle.source.trackerServer": "Position by a tracker",
} as const;
