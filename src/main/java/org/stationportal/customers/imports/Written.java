package org.stationportal.customers.imports;

/** How many customers and meters an import has opened, changed, and found as they were. */
public record Written(
        int newCustomers,
        int changedCustomers,
        int unchangedCustomers,
        int newMeters,
        int changedMeters,
        int unchangedMeters) {}
