package org.stationportal.customers.imports;

import java.util.Map;
import java.util.Optional;

/** An import that is at work, as its row says while it is locked. */
record RunningImport(
        ImportId id,
        long station,
        long madeBy,
        ImportState state,
        Optional<ImportChoice> choice,
        int position,
        int readRows,
        int writtenRows,
        int totalRows,
        Layout layout,
        Map<ImportField, String> mapping) {}
