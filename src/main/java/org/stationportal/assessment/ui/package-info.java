/** The assessment on the screen: my month, the team's review, the month for the head, and the evidence of an entry. */
@NamedInterface("ui")
@NullMarked
package org.stationportal.assessment.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
