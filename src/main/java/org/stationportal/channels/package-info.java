/** Ways to a person beside the chat: mail and robots of chat groups, with retries and a list of what did not get through. */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "organization", "conversations"})
@NullMarked
package org.stationportal.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
