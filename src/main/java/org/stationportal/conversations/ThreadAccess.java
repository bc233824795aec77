package org.stationportal.conversations;

import org.stationportal.organization.SignedIn;

/** Who besides its members may read a thread and speak in it; each module brings a bean for its own topics. */
public interface ThreadAccess {

    /** False for topics of other modules. */
    boolean mayRead(String topic, SignedIn user);
}
