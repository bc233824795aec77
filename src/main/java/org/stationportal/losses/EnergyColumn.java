package org.stationportal.losses;

/** The columns of a sheet of energies, for what is to be looked at again. */
public enum EnergyColumn {
    NO,
    MONTH,
    SUPPLIED,
    SOLD
}
