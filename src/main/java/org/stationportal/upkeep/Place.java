package org.stationportal.upkeep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.stationportal.database.PortalDatabase;

/** Where the data lies, by the same variables of the environment that the portal reads. */
record Place(Map<String, String> environment) {

    /** Whether the rows are in a MariaDB of somebody else's. */
    boolean isGiven() {
        return !value("PORTAL_DB_URL", "").isEmpty();
    }

    PortalDatabase database() throws IOException {
        return isGiven()
                ? PortalDatabase.given(
                        value("PORTAL_DB_URL", ""), value("PORTAL_DB_USER", ""), value("PORTAL_DB_PASSWORD", ""))
                : PortalDatabase.in(dataDir());
    }

    Path dataDir() {
        return Path.of(value("PORTAL_DATA_DIR", "./data")).toAbsolutePath().normalize();
    }

    Path attachments() {
        String folder = value("PORTAL_ATTACHMENTS_FOLDER", "");
        return folder.isEmpty()
                ? dataDir().resolve("attachments")
                : Path.of(folder).toAbsolutePath().normalize();
    }

    private String value(String name, String otherwise) {
        String value = environment.getOrDefault(name, "");
        return value.isEmpty() ? otherwise : value;
    }
}
