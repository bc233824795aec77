package org.stationportal.customers.imports;

/** An import has got something to do. */
record ImportAsked(ImportId id) {}
