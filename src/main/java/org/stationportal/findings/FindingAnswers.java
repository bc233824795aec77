package org.stationportal.findings;

import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Texts;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.SignedIn;

/** What people say to a finding: the person accepts or objects, and somebody who is not concerned decides. */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class FindingAnswers {

    private final FindingRepository repository;
    private final FindingReader reader;
    private final FindingCourse course;
    private final FindingParticulars particulars;
    private final Deadlines deadlines;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    FindingAnswers(
            FindingRepository repository,
            FindingReader reader,
            FindingCourse course,
            FindingParticulars particulars,
            Deadlines deadlines,
            CurrentUser currentUser,
            Texts texts,
            Clock clock) {
        this.repository = repository;
        this.reader = reader;
        this.course = course;
        this.particulars = particulars;
        this.deadlines = deadlines;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    /** The person agrees. What is not corrected when the time is over makes an entry; of a grave case all has been said. */
    public void accept(FindingId id, String words) {
        if (words.length() > FindingWords.LONGEST) {
            throw RuleViolation.at("reason", "base.error.reason", 0, FindingWords.LONGEST);
        }
        Finding finding = answer(id, FindingState.ACCEPTED, words.strip());
        if (course.isGrave(finding)) {
            String remark = texts.getTranslation("findings.state.ACCEPTED", Texts.CHINESE);
            deadlines.settle(finding.obligation(), clock.instant(), remark);
        }
    }

    /** The person objects with reasons, which ends the time to answer; the objection waits to be decided. */
    public void object(FindingId id, String reason) {
        String words = FindingWords.reason(reason);
        Finding finding = answer(id, FindingState.OBJECTED, words);
        String remark = texts.getTranslation("findings.objected", Texts.CHINESE, words);
        deadlines.settle(finding.obligation(), clock.instant(), remark);
    }

    /** The person says what he has corrected, which ends the time; somebody who is not concerned confirms it. */
    public void showCorrection(FindingId id, String words) {
        if (!particulars.isCorrectedByThePerson(id)) {
            throw RuleViolation.of("findings.error.correctedElsewhere");
        }
        String shown = FindingWords.reason(words);
        if (find(id).isGrave()) {
            throw RuleViolation.of("findings.error.correctedElsewhere");
        }
        Finding finding = answer(id, FindingState.CORRECTION_SHOWN, shown);
        deadlines.settle(
                finding.obligation(), clock.instant(), texts.getTranslation("findings.shown", Texts.CHINESE, shown));
    }

    /** Decides about a shown correction: confirmed, no entry is made; refused, the person has the clause's time again. */
    @PreAuthorize("hasAnyRole('BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'STATION_HEAD', 'DEPUTY_HEAD')")
    public void decideCorrection(FindingId id, boolean confirmed, String reason) {
        decide(
                id,
                FindingState.CORRECTION_SHOWN,
                confirmed ? FindingState.CORRECTED : FindingState.CORRECTION_REFUSED,
                !confirmed,
                reason);
    }

    /** Decides about an objection: upheld, the person has the clause's time again; dropped, nothing is held against him. */
    @PreAuthorize("hasAnyRole('BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'STATION_HEAD', 'DEPUTY_HEAD')")
    public void decide(FindingId id, boolean upheld, String reason) {
        decide(id, FindingState.OBJECTED, upheld ? FindingState.UPHELD : FindingState.DROPPED, upheld, reason);
    }

    private void decide(FindingId id, FindingState waiting, FindingState decision, boolean again, String reason) {
        String words = FindingWords.reason(reason);
        Finding finding = lock(id);
        SignedIn user = currentUser.get();
        if (finding.concerns(user) || !Directing.may(user, finding.team())) {
            throw RuleViolation.of("findings.error.concerned");
        }
        var now = clock.instant();
        if (finding.state() != waiting) {
            throw RuleViolation.of("findings.error.notPossible." + finding.state());
        }
        course.become(finding, decision, user, now, words);
        if (again) {
            var time = course.timeToAnswer(user.station(), finding.clause(), now);
            finding.answeredBy(deadlines.reopen(finding.obligation(), time, words));
        }
    }

    /** Whether the one signed in may accept it or object to it now. */
    public boolean mayAnswer(FindingSummary finding) {
        return finding.state() == FindingState.OPEN
                && finding.obligation().status().isRunning()
                && currentUser.get().is(finding.person().id());
    }

    /** Whether the one signed in may say now that he has corrected it. */
    public boolean mayShowCorrection(FindingSummary finding) {
        return finding.state().awaitsCorrection()
                && finding.obligation().status().isRunning()
                && currentUser.get().is(finding.person().id())
                && !finding.isGrave()
                && particulars.isCorrectedByThePerson(finding.id());
    }

    /** Whether the one signed in may decide about its objection, or the correction shown, now. */
    public boolean mayDecide(FindingSummary finding) {
        SignedIn user = currentUser.get();
        return finding.state().awaitsDecision()
                && Directing.may(user, finding.obligation().team())
                && !user.is(finding.person().id())
                && finding.recorder().filter(user::is).isEmpty()
                && finding.reporter().filter(user::is).isEmpty();
    }

    private Finding answer(FindingId id, FindingState answer, String words) {
        Finding finding = lock(id);
        SignedIn user = currentUser.get();
        if (!user.is(finding.person())) {
            throw RuleViolation.of("findings.error.notYours");
        }
        if (!course.runs(finding)) {
            throw RuleViolation.of("findings.error.over");
        }
        course.become(finding, answer, user, clock.instant(), words);
        return finding;
    }

    private FindingSummary find(FindingId id) {
        return reader.find(currentUser.get(), id).orElseThrow(() -> RuleViolation.of("findings.error.unknown"));
    }

    private Finding lock(FindingId id) {
        return repository.lock(find(id).id().value()).orElseThrow();
    }
}
