package org.stationportal.assessment;

import org.stationportal.organization.TeamId;

/** How many entries of a team's month are decided. */
public record TeamProgress(TeamId team, String name, long entries, long decided) {

    public boolean complete() {
        return entries == decided;
    }
}
