package org.stationportal.customers.imports;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets tests of other packages do the work that runs in the background. */
@Component
@Profile("test")
public class ImportWork {

    private final Importing importing;

    ImportWork(Importing importing) {
        this.importing = importing;
    }

    public void run() {
        importing.run();
    }
}
