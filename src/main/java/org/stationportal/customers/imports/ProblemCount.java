package org.stationportal.customers.imports;

/** How often one kind of problem occurs, with the first of them as an example. */
public record ProblemCount(int number, Problem first) {}
