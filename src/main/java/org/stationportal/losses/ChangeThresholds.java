package org.stationportal.losses;

import java.time.YearMonth;
import java.util.Optional;

/** Sets what rate is abnormal from a month on, inclusive: of one area, or of the whole station. */
public record ChangeThresholds(Optional<String> areaNo, YearMonth from, Thresholds thresholds) {}
