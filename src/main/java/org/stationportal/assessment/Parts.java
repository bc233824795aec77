package org.stationportal.assessment;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** How the parts of a check are read: each of them sees one state of the database. */
interface Parts {

    /** One after the other in the transaction of the caller, who sees one state. */
    Parts HERE = new Parts() {
        @Override
        public <T> CompletableFuture<T> start(Supplier<T> part) {
            return CompletableFuture.completedFuture(part.get());
        }
    };

    <T> CompletableFuture<T> start(Supplier<T> part);
}
