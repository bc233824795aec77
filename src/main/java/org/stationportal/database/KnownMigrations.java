package org.stationportal.database;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Migrates, but refuses a database that a newer portal has migrated: an old program would write what it does not know. */
class KnownMigrations implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        try {
            refuseNewer(flyway.info());
            flyway.migrate();
        } catch (FlywayException problem) {
            throw StartupProblem.migration(problem);
        }
    }

    private static void refuseNewer(MigrationInfoService info) {
        Arrays.stream(info.all())
                .filter(migration -> isFuture(migration.getState()))
                .reduce((older, newer) -> newer)
                .ifPresent(newest -> {
                    throw StartupProblem.newerSchema(version(newest), newestKnown(info));
                });
    }

    private static boolean isFuture(MigrationState state) {
        return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
    }

    private static String newestKnown(MigrationInfoService info) {
        return Arrays.stream(info.all())
                .filter(migration -> migration.getState().isResolved())
                .reduce((older, newer) -> newer)
                .map(KnownMigrations::version)
                .orElse("0");
    }

    private static String version(MigrationInfo migration) {
        return String.valueOf(migration.getVersion());
    }
}
