import { type Migration, Migrator } from "kysely";
import * as fleet from "./migrations/001_fleet.ts";
import * as people from "./migrations/002_people.ts";
import * as trips from "./migrations/003_trips.ts";
import * as plan from "./migrations/004_plan.ts";
import * as machinery from "./migrations/005_machinery.ts";
import * as guards from "./migrations/006_guards.ts";
import * as oneVehicle from "./migrations/007_oneVehicle.ts";
import * as onlyForward from "./migrations/008_onlyForward.ts";
import * as signIn from "./migrations/009_signIn.ts";
import * as deviceTimes from "./migrations/010_deviceTimes.ts";
import * as finding from "./migrations/011_finding.ts";
import * as administrator from "./migrations/012_administrator.ts";
import * as facts from "./migrations/013_facts.ts";
import * as due from "./migrations/014_due.ts";
import * as promiseLedger from "./migrations/015_promiseLedger.ts";
import * as terms from "./migrations/016_terms.ts";
import * as dayEdges from "./migrations/017_dayEdges.ts";
import * as acts from "./migrations/018_acts.ts";
import * as doubt from "./migrations/019_doubt.ts";
import * as room from "./migrations/020_room.ts";
import * as builtDays from "./migrations/021_builtDays.ts";
import * as locks from "./migrations/022_locks.ts";
import * as needs from "./migrations/023_needs.ts";
import * as settledJobs from "./migrations/025_settledJobs.ts";
import * as roles from "./migrations/026_roles.ts";
import * as accounts from "./migrations/027_accounts.ts";
import * as riderRecords from "./migrations/028_riderRecords.ts";
import * as fleetOffice from "./migrations/029_fleetOffice.ts";
import * as exchange from "./migrations/030_exchange.ts";
import * as records from "./migrations/032_records.ts";
import * as backups from "./migrations/033_backups.ts";
import * as applications from "./migrations/035_applications.ts";
import * as privacy from "./migrations/036_privacy.ts";
import * as lists from "./migrations/037_lists.ts";
import * as contracts from "./migrations/038_contracts.ts";
import * as health from "./migrations/039_health.ts";
import * as notices from "./migrations/040_notices.ts";
import * as places from "./migrations/042_places.ts";
import * as tripShares from "./migrations/043_tripShares.ts";
import * as phoneCalls from "./migrations/044_phoneCalls.ts";
import * as standingOrders from "./migrations/045_standingOrders.ts";
import * as channels from "./migrations/046_channels.ts";
import * as messageCounts from "./migrations/047_messageCounts.ts";
import * as offers from "./migrations/048_offers.ts";
import * as askedAnew from "./migrations/049_askedAnew.ts";
import * as whenReady from "./migrations/050_whenReady.ts";
import * as appeals from "./migrations/051_appeals.ts";
import * as houses from "./migrations/052_houses.ts";
import * as ownNotices from "./migrations/053_ownNotices.ts";
import * as sentOffers from "./migrations/054_sentOffers.ts";
import * as outings from "./migrations/055_outings.ts";
import * as tripPlaces from "./migrations/057_tripPlaces.ts";
import * as paperTrips from "./migrations/059_paperTrips.ts";
import * as regularPatients from "./migrations/060_regularPatients.ts";
import * as improvedPromises from "./migrations/061_improvedPromises.ts";
import * as entrances from "./migrations/062_entrances.ts";
import * as dayChecks from "./migrations/064_dayChecks.ts";
import * as dayClosings from "./migrations/065_dayClosings.ts";
import * as spokenNames from "./migrations/067_spokenNames.ts";
import * as sameHouses from "./migrations/068_sameHouses.ts";
import * as contractConditions from "./migrations/069_contractConditions.ts";
import * as liftFailures from "./migrations/071_liftFailures.ts";
import * as resumedRides from "./migrations/072_resumedRides.ts";
import * as trackers from "./migrations/074_trackers.ts";
import * as knownRuns from "./migrations/076_knownRuns.ts";
import * as groups from "./migrations/078_groups.ts";
import * as chances from "./migrations/080_chances.ts";
import * as daySpreads from "./migrations/081_daySpreads.ts";
import * as openTroubles from "./migrations/082_openTroubles.ts";
import * as deskHandovers from "./migrations/083_deskHandovers.ts";
import * as takenBreaks from "./migrations/084_takenBreaks.ts";
import * as vehicleChecks from "./migrations/085_vehicleChecks.ts";
import * as printedManifests from "./migrations/086_printedManifests.ts";
import * as roadClosures from "./migrations/087_roadClosures.ts";
import * as learnedTimes from "./migrations/090_learnedTimes.ts";
import * as incidents from "./migrations/091_incidents.ts";
import * as reliefs from "./migrations/093_reliefs.ts";
import * as deeds from "./migrations/095_deeds.ts";
import * as weatherModes from "./migrations/096_weatherModes.ts";
import { createKysely, createPool } from "./pool.ts";

const migrations: Record<string, Migration> = {
  "001_fleet": fleet,
  "002_people": people,
  "003_trips": trips,
  "004_plan": plan,
  "005_machinery": machinery,
  "006_guards": guards,
  "007_oneVehicle": oneVehicle,
  "008_onlyForward": onlyForward,
  "009_signIn": signIn,
  "010_deviceTimes": deviceTimes,
  "011_finding": finding,
  "012_administrator": administrator,
  "013_facts": facts,
  "014_due": due,
  "015_promiseLedger": promiseLedger,
  "016_terms": terms,
  "017_dayEdges": dayEdges,
  "018_acts": acts,
  "019_doubt": doubt,
  "020_room": room,
  "021_builtDays": builtDays,
  "022_locks": locks,
  "023_needs": needs,
  "025_settledJobs": settledJobs,
  "026_roles": roles,
  "027_accounts": accounts,
  "028_riderRecords": riderRecords,
  "029_fleetOffice": fleetOffice,
  "030_exchange": exchange,
  "032_records": records,
  "033_backups": backups,
  "035_applications": applications,
  "036_privacy": privacy,
  "037_lists": lists,
  "038_contracts": contracts,
  "039_health": health,
  "040_notices": notices,
  "042_places": places,
  "043_tripShares": tripShares,
  "044_phoneCalls": phoneCalls,
  "045_standingOrders": standingOrders,
  "046_channels": channels,
  "047_messageCounts": messageCounts,
  "048_offers": offers,
  "049_askedAnew": askedAnew,
  "050_whenReady": whenReady,
  "051_appeals": appeals,
  "052_houses": houses,
  "053_ownNotices": ownNotices,
  "054_sentOffers": sentOffers,
  "055_outings": outings,
  "057_tripPlaces": tripPlaces,
  "059_paperTrips": paperTrips,
  "060_regularPatients": regularPatients,
  "061_improvedPromises": improvedPromises,
  "062_entrances": entrances,
  "064_dayChecks": dayChecks,
  "065_dayClosings": dayClosings,
  "067_spokenNames": spokenNames,
  "068_sameHouses": sameHouses,
  "069_contractConditions": contractConditions,
  "071_liftFailures": liftFailures,
  "072_resumedRides": resumedRides,
  "074_trackers": trackers,
  "076_knownRuns": knownRuns,
  "078_groups": groups,
  "080_chances": chances,
  "081_daySpreads": daySpreads,
  "082_openTroubles": openTroubles,
  "083_deskHandovers": deskHandovers,
  "084_takenBreaks": takenBreaks,
  "085_vehicleChecks": vehicleChecks,
  "086_printedManifests": printedManifests,
  "087_roadClosures": roadClosures,
  "090_learnedTimes": learnedTimes,
  "091_incidents": incidents,
  "093_reliefs": reliefs,
  "095_deeds": deeds,
  "096_weatherModes": weatherModes,
};

/** Those that this program knows. */
export const migrationNames: readonly string[] = Object.keys(migrations);

/** Brings the schema up to date. Kysely's own lock lets only one process do it; the others wait. */
export const migrateToLatest = (databaseUrl: string): Promise<void> => migrate(databaseUrl);

/** As an earlier version of this program left its database; for tests of what becomes of it. */
export const migrateUntil = (databaseUrl: string, last: string): Promise<void> => migrate(databaseUrl, last);

async function migrate(databaseUrl: string, last?: string): Promise<void> {
  const db = createKysely(createPool(databaseUrl, 2, 0));
  try {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => migrations },
      // Some were made side by side and none needs another of those, so that either may have come first.
      allowUnorderedMigrations: true,
    });
    const { error } = await (last === undefined ? migrator.migrateToLatest() : migrator.migrateTo(last));
    if (error !== undefined) throw error;
  } finally {
    await db.destroy();
  }
}
