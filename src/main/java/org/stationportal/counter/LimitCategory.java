package org.stationportal.counter;

import org.stationportal.customers.Category;
import org.stationportal.customers.Voltage;

/** The row of clause 1.2's limits that an application falls under. */
public enum LimitCategory {
    RESIDENTIAL,
    LOW_VOLTAGE,
    HIGH_VOLTAGE_SINGLE,
    HIGH_VOLTAGE_DUAL;

    public static LimitCategory of(Category category, Voltage voltage, Supply supply) {
        if (voltage.isHigh()) {
            return supply == Supply.DUAL ? HIGH_VOLTAGE_DUAL : HIGH_VOLTAGE_SINGLE;
        }
        return category == Category.RESIDENTIAL ? RESIDENTIAL : LOW_VOLTAGE;
    }
}
