package org.stationportal.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.stationportal.TestStation;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** One history, played on the portal and in the reference side by side; whatever happens, happens at a second of its own. */
final class PlayedHistory {

    private static final int STEPS = 24;
    private static final int MOST_OBLIGATIONS = 5;

    private final Random random;
    private final HistoryDice dice;
    private final HistoryStage stage;
    private final TestStation.People people;
    private final List<Long> workers;
    private final ReferenceEngine reference;
    private final Map<ReferenceObligation, ObligationId> ids = new LinkedHashMap<>();
    private final Map<ReferenceObligation, Long> stops = new LinkedHashMap<>();
    private final List<String> happened = new ArrayList<>();
    private final long seed;
    private LocalDateTime now;
    private int steps;

    PlayedHistory(long seed, HistoryStage stage, TestStation.People people) {
        this.seed = seed;
        this.random = new Random(seed);
        this.dice = new HistoryDice(random);
        this.stage = stage;
        this.people = people;
        this.workers = List.of(
                id(Post.FITTER),
                stage.stations().another(people, people.business(), Post.FITTER).value(),
                id(Post.AREA_MANAGER),
                id(Post.BUSINESS_TEAM_LEADER));
        this.now =
                LocalDate.of(2026, 9, 1).plusDays(random.nextInt(240)).atTime(random.nextInt(24), random.nextInt(60));
        this.reference = new ReferenceEngine(id(Post.STATION_HEAD), id(Post.DEPUTY_HEAD), HistoryStage.usual(), now);
    }

    void play() {
        stage.clock().set(HistoryStage.instant(now));
        stage.publish(people, HistoryStage.usual(), 2026);
        stage.publish(people, HistoryStage.usual(), 2027);
        stage.changeHours(people, HistoryStage.usual().hours());
        open();
        settle();
        for (steps = 1; steps <= STEPS; steps++) {
            goOn();
            step();
            settle();
            compare();
        }
        reference.all.stream().filter(ReferenceObligation::runs).toList().forEach(this::cancel);
        settle();
        compare();
    }

    /** To the next step: a while later, at the second of that step. */
    private void goOn() {
        now = now.withSecond(0).plusMinutes(dice.minutes()).withSecond(steps);
        if (random.nextInt(12) == 0) {
            happened.add("away until " + now);
            stage.comeBackAt(now);
            reference.comeBackAt(now);
            now = now.plusMinutes(1);
        }
        stage.watchUntil(people, now);
        reference.watchUntil(now);
        compare();
    }

    private void step() {
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> open();
            case 3, 4 -> one(o -> o.status.equals("OPEN")).ifPresent(this::suspend);
            case 5 -> one(o -> o.status.equals("SUSPENDED")).ifPresent(this::resume);
            case 6, 7 -> one(ReferenceObligation::runs).ifPresent(this::reassign);
            case 8 ->
                one(o -> o.status.equals("SUSPENDED") || o.status.equals("OPEN") && now.isBefore(o.due))
                        .ifPresent(this::extend);
            case 9, 10 -> changeCalendar();
            case 11 ->
                one(o -> o.completed == null && (o.runs() || o.status.equals("MISSED")))
                        .ifPresent(this::fulfil);
            case 12 -> one(o -> !o.runs() && !o.reopened).ifPresent(this::reopen);
            case 13 -> one(o -> true).ifPresent(this::acknowledge);
            default -> see();
        }
    }

    private void open() {
        if (reference.all.stream().filter(ReferenceObligation::runs).count() >= MOST_OBLIGATIONS) {
            return;
        }
        ReferenceBudget budget = dice.budget(now);
        int grace = random.nextInt(2);
        List<Long> holders = random.nextInt(4) == 0 ? List.of(workers.get(0), workers.get(1)) : List.of(worker());
        happened.add("%s open %s grace %d for %s as %d".formatted(now, budget, grace, holders, ids.size()));
        ObligationId id = stage.open(people, grace == 1 ? "1.2" : "1.3", budget, holders);
        ids.put(reference.open(budget, grace, id(Post.BUSINESS_TEAM_LEADER), holders), id);
    }

    private void suspend(ReferenceObligation o) {
        LocalDateTime until = now.withSecond(0).plusMinutes(1 + random.nextInt(random.nextBoolean() ? 600 : 8_000));
        happened.add("%s suspend %s until %s".formatted(now, name(o), until));
        stops.put(o, stage.suspend(people, id(o), o.holders().getFirst(), until));
        reference.suspend(o, until);
    }

    private void resume(ReferenceObligation o) {
        happened.add("%s resume %s".formatted(now, name(o)));
        as(Post.STATION_HEAD, () -> stage.suspensions().resume(java.util.Objects.requireNonNull(stops.get(o)), "提前恢复"));
        reference.resume(o);
    }

    private void reassign(ReferenceObligation o) {
        long to = worker();
        happened.add("%s reassign %s to %d".formatted(now, name(o), to));
        as(Post.STATION_HEAD, () -> stage.deadlines().reassign(id(o), new EmployeeId(to), "交由他人处理"));
        boolean reads = to == id(Post.AREA_MANAGER);
        reference.reassign(o, to, id(reads ? Post.READING_TEAM_LEADER : Post.BUSINESS_TEAM_LEADER));
    }

    private void extend(ReferenceObligation o) {
        int units = o.elapsed() ? 20 : 1 + random.nextInt(3);
        if (o.extension + units > 60) {
            return;
        }
        happened.add("%s extend %s by %d".formatted(now, name(o), units));
        as(Post.STATION_HEAD, () -> stage.deadlines().extend(id(o), units, "客户同意延期"));
        reference.extend(o, units);
    }

    private void changeCalendar() {
        ReferenceCalendar changed;
        if (random.nextBoolean()) {
            changed = reference.calendar().withHours(dice.hours());
            happened.add("%s hours %s".formatted(now, changed.hours()));
            stage.changeHours(people, changed.hours());
        } else {
            Set<LocalDate> days = dice.days(reference.calendar(), now.toLocalDate());
            changed = reference.calendar().turning(days);
            happened.add("%s calendar changes on %s".formatted(now, days));
            stage.publish(people, changed, now.getYear());
        }
        reference.change(changed);
    }

    private void fulfil(ReferenceObligation o) {
        LocalDateTime earliest = o.stood.isEmpty() ? o.opened : now;
        LocalDateTime at = Stream.of(now.minusMinutes(random.nextInt(2) * random.nextInt(2_000)), earliest)
                .max(LocalDateTime::compareTo)
                .orElseThrow();
        LocalDateTime done = o.status.equals("SUSPENDED") ? now : at;
        happened.add("%s fulfil %s at %s".formatted(now, name(o), done));
        as(Post.STATION_HEAD, () -> stage.deadlines().fulfil(id(o), HistoryStage.instant(done), null));
        reference.fulfil(o, done);
    }

    private void cancel(ReferenceObligation o) {
        happened.add("%s cancel %s".formatted(now, name(o)));
        as(Post.STATION_HEAD, () -> stage.deadlines().cancel(id(o), "客户撤回"));
        reference.cancel(o);
    }

    private void reopen(ReferenceObligation o) {
        ReferenceBudget budget = dice.budget(now);
        if (!budget.due(now, 0, reference.calendar(), List.of()).isAfter(now)) {
            return;
        }
        happened.add("%s reopen %s with %s as %d".formatted(now, name(o), budget, ids.size()));
        ObligationId again = stage.stations()
                .as(
                        people.get(Post.STATION_HEAD),
                        () -> stage.deadlines().reopen(id(o), HistoryStage.budget(budget), "故障复发"));
        ids.put(reference.reopen(o, budget), again);
    }

    private void acknowledge(ReferenceObligation o) {
        List<Long> told = o.slips.stream().map(s -> s.person).distinct().toList();
        if (!told.isEmpty()) {
            long person = told.get(random.nextInt(told.size()));
            happened.add("%s acknowledge %s by %d".formatted(now, name(o), person));
            stage.acknowledge(id(o), person);
            reference.acknowledge(o, person);
        }
    }

    private void see() {
        long person = worker();
        happened.add("%s see by %d".formatted(now, person));
        stage.see(person);
        reference.see(person);
    }

    private void settle() {
        stage.sweep().run();
        reference.comeBackAt(now);
    }

    private void compare() {
        var portal = stage.comparison().ofPortal(ids.values());
        reference.all.forEach(o -> assertThat(portal.get(id(o)))
                .as(() -> "seed %d, obligation %s, now %s, after%n  %s"
                        .formatted(seed, name(o), now, String.join("\n  ", happened)))
                .containsExactlyElementsOf(HistoryComparison.ofReference(o)));
    }

    private Optional<ReferenceObligation> one(Predicate<ReferenceObligation> which) {
        List<ReferenceObligation> some = reference.all.stream().filter(which).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
    }

    private void as(Post post, Runnable action) {
        stage.stations().run(people.get(post), action);
    }

    private long worker() {
        return workers.get(random.nextInt(workers.size()));
    }

    private long id(Post post) {
        return people.get(post).value();
    }

    private ObligationId id(ReferenceObligation o) {
        return java.util.Objects.requireNonNull(ids.get(o));
    }

    private String name(ReferenceObligation o) {
        return String.valueOf(reference.all.indexOf(o));
    }
}
