/** Where people meet their obligations: home, items, the notice in the chat, the obligation's page, the team's board. */
@NamedInterface("ui")
@NullMarked
package org.stationportal.reminders.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
