@NullMarked
package org.stationportal.demo.api;

import org.jspecify.annotations.NullMarked;
