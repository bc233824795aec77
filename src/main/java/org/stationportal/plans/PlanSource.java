package org.stationportal.plans;

import java.time.LocalDate;
import org.stationportal.organization.StationId;

/**
 * Where the plans of a kind come from. Generating again makes nothing twice; it adds what the data shows meanwhile to
 * what is still drafted.
 */
interface PlanSource {

    void generate(StationId station, LocalDate today);
}
