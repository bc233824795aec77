package org.stationportal.customers.standard;

import java.util.Set;

/**
 * Files that were there before an import and of which it spoke.
 *
 * @param imports the earlier imports that brought some of them
 * @param ownNos  the customer numbers of those that somebody of the station opened himself
 */
public record TouchedFiles(Set<String> imports, Set<String> ownNos) {

    public static final TouchedFiles NONE = new TouchedFiles(Set.of(), Set.of());

    public TouchedFiles {
        imports = Set.copyOf(imports);
        ownNos = Set.copyOf(ownNos);
    }
}
