@NullMarked
package org.stationportal.assessment.api;

import org.jspecify.annotations.NullMarked;
