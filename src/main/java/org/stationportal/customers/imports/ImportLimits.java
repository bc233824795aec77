package org.stationportal.customers.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.stationportal.sheets.SheetLimits;

/**
 * How large a file may be.
 *
 * @param unpacked  of all entries of an .xlsx together
 * @param texts     of the table of texts, which the reader holds in memory
 * @param ratio     above it an entry is a bomb, once it is larger than a megabyte
 * @param chunkRows rows in a transaction
 * @param keepDays  how long the file and its rejected rows can be fetched
 */
@ConfigurationProperties("portal.import")
record ImportLimits(
        @DefaultValue("50MB") DataSize file,
        @DefaultValue("300000") int rows,
        @DefaultValue("100") int columns,
        @DefaultValue("600MB") DataSize unpacked,
        @DefaultValue("128MB") DataSize texts,
        @DefaultValue("200") int ratio,
        @DefaultValue("5000") int chunkRows,
        @DefaultValue("30") int keepDays) {

    SheetLimits sheet() {
        return new SheetLimits(rows, columns, unpacked, texts, ratio);
    }
}
