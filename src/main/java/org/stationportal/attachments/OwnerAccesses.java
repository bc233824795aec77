package org.stationportal.attachments;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Asks the feature that keeps an owner; an owner that nobody keeps is nobody's to see. */
@Component
class OwnerAccesses {

    private final List<OwnerAccess> features;

    OwnerAccesses(List<OwnerAccess> features) {
        this.features = features;
    }

    boolean maySee(Owner owner) {
        return features.stream().anyMatch(feature -> feature.handles(owner.type()) && feature.maySee(owner.id()));
    }

    boolean mayAdd(Owner owner) {
        return features.stream()
                .anyMatch(feature ->
                        feature.handles(owner.type()) && feature.maySee(owner.id()) && feature.mayAdd(owner.id()));
    }

    /** What no feature keeps opens for everybody. */
    boolean opens(Owner owner) {
        return features.stream()
                .filter(feature -> feature.handles(owner.type()))
                .allMatch(feature -> feature.maySee(owner.id()));
    }

    void demandSee(Owner owner) {
        if (!maySee(owner)) {
            throw new AccessDeniedException("attachments of " + owner);
        }
    }

    void demandAdd(Owner owner) {
        if (!mayAdd(owner)) {
            throw new AccessDeniedException("adding attachments to " + owner);
        }
    }
}
