package org.stationportal.repairs.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationportal.repairs.Outage;
import org.stationportal.repairs.Place;
import org.stationportal.repairs.Source;

/** A repair call that another system dispatches to the station; it came in now, unless an instant is given. */
record RepairCallRequest(
        @Nullable Source source,
        @Nullable String externalNo,
        @Nullable String customerNo,
        @Nullable String caller,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String areaNo,
        @Nullable Outage outage,
        @Nullable Boolean danger,
        @Nullable Place place,
        @Nullable String description,
        @Nullable Instant loggedAt) {}
