@NullMarked
package org.stationportal.assessment.export;

import org.jspecify.annotations.NullMarked;
