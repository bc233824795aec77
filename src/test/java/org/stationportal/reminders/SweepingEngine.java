package org.stationportal.reminders;

import org.springframework.context.ConfigurableApplicationContext;
import org.stationportal.ProcessOfItsOwn;
import org.stationportal.database.EmbeddedMariaDb;

/** The engine of {@link SweepingContext} in this process, on a schema of a server. */
public final class SweepingEngine {

    private SweepingEngine() {}

    public static ConfigurableApplicationContext start(EmbeddedMariaDb server, String schema) {
        return ProcessOfItsOwn.start(
                SweepingContext.class, server, schema, "--portal.sweep.at-once=false", "--fault.none=true");
    }
}
