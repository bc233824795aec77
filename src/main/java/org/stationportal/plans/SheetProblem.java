package org.stationportal.plans;

import java.util.List;

/** What is wrong in a row of a sheet, as a key with its arguments. */
public record SheetProblem(int row, String no, String key, List<Object> arguments) {}
