/** What belongs into a customer file, what a file lacks, and what was handed in or promised (clause 1.1). */
@NamedInterface("standard")
@NullMarked
package org.stationportal.customers.standard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
