package org.stationportal.sheets;

import org.springframework.util.unit.DataSize;

/**
 * How large a sheet may be.
 *
 * @param unpacked of all entries of an .xlsx together
 * @param texts    of the table of texts, which the reader holds in memory
 * @param ratio    above it an entry is a bomb, once it is larger than a megabyte
 */
public record SheetLimits(int rows, int columns, DataSize unpacked, DataSize texts, int ratio) {}
