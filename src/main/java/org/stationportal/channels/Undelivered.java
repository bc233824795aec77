package org.stationportal.channels;

/** An attempt that did not get through; checked, because whoever carries a letter has to say what becomes of it. */
final class Undelivered extends Exception {

    private final transient Failure failure;

    private Undelivered(Failure failure) {
        super(failure.toString(), null, false, false);
        this.failure = failure;
    }

    static Undelivered because(Problem problem, String said) {
        return new Undelivered(new Failure(problem, said));
    }

    static Undelivered because(Problem problem) {
        return because(problem, "");
    }

    Failure failure() {
        return failure;
    }
}
