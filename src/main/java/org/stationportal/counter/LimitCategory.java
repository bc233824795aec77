package org.stationportal.counter;

import org.stationportal.customers.Category;
import org.stationportal.customers.Voltage;

/** The row of limits that an application falls under; a new transformer is outside clause 1.2 and has its own. */
public enum LimitCategory {
    RESIDENTIAL,
    LOW_VOLTAGE,
    HIGH_VOLTAGE_SINGLE,
    HIGH_VOLTAGE_DUAL,
    NEW_TRANSFORMER;

    public static LimitCategory of(ApplicationKind kind, Category category, Voltage voltage, Supply supply) {
        if (!kind.underClause()) {
            return NEW_TRANSFORMER;
        }
        if (voltage.isHigh()) {
            return supply == Supply.DUAL ? HIGH_VOLTAGE_DUAL : HIGH_VOLTAGE_SINGLE;
        }
        return category == Category.RESIDENTIAL ? RESIDENTIAL : LOW_VOLTAGE;
    }
}
