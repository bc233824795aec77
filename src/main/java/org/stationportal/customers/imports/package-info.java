/** Customers with their meters from exports of CCS: read, checked, and written in chunks that survive a crash. */
@NullMarked
package org.stationportal.customers.imports;

import org.jspecify.annotations.NullMarked;
