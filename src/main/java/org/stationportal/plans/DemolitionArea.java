package org.stationportal.plans;

import java.time.LocalDate;
import java.util.Optional;
import org.stationportal.customers.AreaId;

/** An area that is being pulled down, from a day to a day, both inclusive; patrolled for as long (2.7). */
public record DemolitionArea(
        AreaId area, String areaNo, String areaName, LocalDate since, Optional<LocalDate> until, String note) {}
