package org.stationportal.reports;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.Optional;
import org.openpdf.text.PageSize;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.appeals.Appeals;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.EntrySeal;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.assessment.EvidenceDetails;
import org.stationportal.assessment.Ledger;
import org.stationportal.assessment.MonthSummary;
import org.stationportal.assessment.Months;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Texts;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Employees;
import org.stationportal.organization.SignedIn;

/** The papers of one entry, for the person, his leader and the head. */
@Service
@Transactional
public class EntryPapers {

    private final Ledger ledger;
    private final Appeals appeals;
    private final Months months;
    private final Employees employees;
    private final PaperRights rights;
    private final PaperFont font;
    private final PaperWords words;
    private final EvidenceWords evidenceWords;
    private final EvidencePack packs;
    private final ExportLog log;
    private final CurrentUser currentUser;
    private final Clock clock;

    EntryPapers(
            Ledger ledger,
            Appeals appeals,
            Months months,
            Employees employees,
            PaperRights rights,
            PaperFont font,
            PaperWords words,
            EvidenceWords evidenceWords,
            EvidencePack packs,
            ExportLog log,
            CurrentUser currentUser,
            Clock clock) {
        this.ledger = ledger;
        this.appeals = appeals;
        this.months = months;
        this.employees = employees;
        this.rights = rights;
        this.font = font;
        this.words = words;
        this.evidenceWords = evidenceWords;
        this.packs = packs;
        this.log = log;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whether the one signed in may take out the papers of the entry. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EMPLOYEE')")
    public boolean mayTake(EntrySummary entry) {
        return rights.of(currentUser.get(), entry.employee(), Optional.of(entry.team()));
    }

    /** The assessment notice 考核通知单 as a PDF, A4, in two copies; the export is recorded. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public Paper notice(EntryId id) {
        SignedIn reader = currentUser.get();
        EvidenceDetails evidence = evidence(id, reader);
        String station = employees.stationName(reader.station());
        String name = words.of(
                "reports.notice.file",
                evidence.entry().employeeNo(),
                evidence.entry().month().toString(),
                Long.toString(evidence.entry().position()));
        var bytes = new ByteArrayOutputStream();
        try (var paper = new PdfPaper(
                bytes,
                PageSize.A4,
                name,
                words.of("reports.pdf.foot", station, words.moment(clock.instant()), reader.name()),
                font,
                words)) {
            new NoticeSheet(paper, evidence, station, appeals.workingDaysToAppeal(), words, evidenceWords).write();
        }
        log.entry(reader, PaperKind.NOTICE_PDF, evidence.entry());
        return new Paper(name + ".pdf", Paper.PDF, bytes.toByteArray());
    }

    /**
     * The evidence pack: what the hash seals, everything that the entry rests on as JSON and as a PDF, and how to check
     * it without the portal; the export is recorded.
     */
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public Paper pack(EntryId id) {
        SignedIn reader = currentUser.get();
        EvidenceDetails evidence = evidence(id, reader);
        EntrySeal seal = ledger.seal(id).orElseThrow();
        MonthSummary month = months.of(evidence.entry().month());
        byte[] zip = packs.zip(
                evidence,
                seal,
                new MonthSeal(month, month.lastHash().flatMap(hash -> ledger.placeOf(hash, seal.position()))),
                employees.stationName(reader.station()),
                reader.name());
        log.entry(reader, PaperKind.EVIDENCE_PACK, evidence.entry());
        String name =
                words.of("reports.pack.file", Long.toString(evidence.entry().position()));
        return new Paper(name + ".zip", Paper.ZIP, zip);
    }

    private EvidenceDetails evidence(EntryId id, SignedIn reader) {
        EvidenceDetails evidence =
                ledger.evidence(id, Texts.CHINESE).orElseThrow(() -> RuleViolation.of("assessment.error.unknown"));
        if (!rights.of(
                reader,
                evidence.entry().employee(),
                Optional.of(evidence.entry().team()))) {
            throw new AccessDeniedException("papers of somebody else");
        }
        if (!evidence.whole()) {
            throw RuleViolation.of("assessment.error.broken", evidence.entry().position());
        }
        return evidence;
    }
}
