package org.stationportal.deadlines;

import java.math.BigDecimal;

/** A reference value 参考值 for a category whose amount is unset: yuan per unit, for the station to confirm. */
public record ReferenceAmount(String clauseCode, String category, BigDecimal amount) {}
