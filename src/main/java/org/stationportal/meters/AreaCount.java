package org.stationportal.meters;

import org.stationportal.customers.AreaId;

/** How many meters of a transformer area are over age, become so, or have something wrong. */
public record AreaCount(
        AreaId area,
        String areaNo,
        String areaName,
        String feederName,
        String managerName,
        int meters,
        int overdue,
        int within30,
        int within90,
        int abnormal) {}
