package org.stationportal.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** What may be attached and what may not, by whom, and that nothing is lost or changed afterwards. */
@IntegrationTest
@UseCase("UC-013")
class AttachmentsIT {

    @Autowired
    private Attachments attachments;

    @Autowired
    private AttachmentFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId fitter;
    private Owner fault;

    @BeforeEach
    void fault() {
        clock.set("2026-09-30T09:00");
        people = stations.create();
        fitter = people.get(Post.FITTER);
        fault = fixture.fault(people);
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of("现场.jpg", TestFiles.photo(), AttachmentKind.JPEG),
                Arguments.of("现场.png", TestFiles.png(40, 30), AttachmentKind.PNG),
                Arguments.of("现场.webp", TestFiles.WEBP, AttachmentKind.WEBP),
                Arguments.of("报告.pdf", TestFiles.PDF, AttachmentKind.PDF),
                Arguments.of("读数.xlsx", TestFiles.xlsx(), AttachmentKind.XLSX),
                Arguments.of("查勘单.docx", TestFiles.docx(), AttachmentKind.DOCX));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachKindIsKnownByItsContent(String name, byte[] content, AttachmentKind kind) throws IOException {
        AttachmentId id = fixture.add(fitter, fault, name, content);
        AttachmentSummary kept = list(fitter).getFirst();
        assertThat(kept.id()).isEqualTo(id);
        assertThat(kept.kind()).isEqualTo(kind);
        assertThat(kept.name()).isEqualTo(name);
        assertThat(kept.bytes()).isEqualTo(content.length);
        assertThat(kept.sha256()).hasSize(64);
        assertThat(kept.addedAt()).isEqualTo(clock.instant());
        assertThat(kept.stored()).isTrue();
        try (InputStream stored =
                java.nio.file.Files.newInputStream(content(fitter, id).file())) {
            assertThat(stored.readAllBytes()).isEqualTo(content);
        }
        assertThat(content(fitter, id).file().getFileName().toString()).matches("[0-9a-f]{32}");
    }

    static Stream<Arguments> tricks() {
        byte[] exe = TestFiles.joined(TestFiles.text("MZ\u0090"), new byte[200]);
        return Stream.of(
                Arguments.of("表.xlsx", TestFiles.zip(Map.of("a.txt", "a")), "otherContent"),
                Arguments.of("表.xlsx", TestFiles.macros(false), "otherContent"),
                Arguments.of("表.xlsx", TestFiles.macros(true), "otherContent"),
                Arguments.of("表.xlsm", TestFiles.macros(false), "kind"),
                Arguments.of("表.xlsx", TestFiles.docx(), "otherContent"),
                Arguments.of("表.xlsx", exe, "otherContent"),
                Arguments.of("表.exe", exe, "kind"),
                Arguments.of(
                        "表.xlsx",
                        TestFiles.zip(Map.of("[Content_Types].xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>")),
                        "otherContent"),
                Arguments.of("图.png", TestFiles.text("<html><script>alert(1)</script></html>"), "otherContent"),
                Arguments.of(
                        "图.png",
                        TestFiles.text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
                        "otherContent"),
                Arguments.of("图.svg", TestFiles.text("<svg xmlns='http://www.w3.org/2000/svg'/>"), "kind"),
                Arguments.of("图.jpg", TestFiles.PDF, "otherContent"),
                Arguments.of(
                        "图.jpg", TestFiles.joined(new byte[] {-1, -40, -1}, TestFiles.text("<html>")), "unreadable"),
                Arguments.of("图.png", TestFiles.pngBomb(20_000, 20_000), "pixels"),
                Arguments.of("图.png", TestFiles.pngBomb(40_000_000, 1), "pixels"),
                Arguments.of("图.webp", TestFiles.webpBomb(), "pixels"),
                Arguments.of("图.png", TestFiles.pngBomb(100, 100), "unreadable"),
                Arguments.of("空.pdf", new byte[0], "empty"),
                Arguments.of(
                        "大.pdf",
                        TestFiles.joined(TestFiles.PDF, new byte[20 * 1024 * 1024 + 1 - TestFiles.PDF.length]),
                        "tooLarge"));
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void whatItsNameDoesNotSayIsRefusedAndLeavesNothing(String name, byte[] content, String error) throws IOException {
        long files = TestFolder.files();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> fixture.add(fitter, fault, name, content))
                .satisfies(violation -> assertThat(violation.key()).isEqualTo("attachments.error." + error))
                .matches(violation -> violation.field().orElse("").equals("file"));
        assertThat(list(fitter)).isEmpty();
        assertThat(TestFolder.files()).isEqualTo(files);
    }

    @Test
    void twentyMegabytesToTheByteAreTaken() {
        byte[] content = TestFiles.joined(TestFiles.PDF, new byte[20 * 1024 * 1024 - TestFiles.PDF.length]);
        fixture.add(fitter, fault, "大.pdf", content);
        assertThat(list(fitter)).hasSize(1);
    }

    @Test
    void aSenderWhoStopsHalfWayLeavesNothing() {
        InputStream stopping = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("connection reset");
                }
                return '%';
            }
        };
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.as(fitter, () -> attachments.add(fault, "a.pdf", stopping)))
                .matches(violation -> violation.key().equals("attachments.error.interrupted"));
        assertThat(list(fitter)).isEmpty();
    }

    @Test
    void theSameContentSentTwiceIsOneAttachmentAlsoAtOnce() throws Exception {
        byte[] content = TestFiles.jpeg(50, 50);
        Callable<AttachmentId> send = () -> fixture.add(fitter, fault, "现场.jpg", content);
        try (var both = Executors.newFixedThreadPool(2)) {
            var ids = both.invokeAll(List.of(send, send));
            assertThat(ids.getFirst().get()).isEqualTo(ids.getLast().get());
        }
        assertThat(list(fitter)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void whoeverMaySeeTheOwnerSeesItAndWhoeverWorksOnItAdds(Post post) {
        AttachmentId id = fixture.add(fitter, fault, "报告.pdf", TestFiles.PDF);
        EmployeeId person = people.get(post);
        boolean sees = switch (post) {
            case COUNTER_CLERK,
                    FITTER,
                    BUSINESS_TEAM_LEADER,
                    OPERATIONS_SPECIALIST,
                    LINE_LOSS_SPECIALIST,
                    STATION_HEAD,
                    DEPUTY_HEAD,
                    ADMINISTRATOR -> true;
            case AREA_MANAGER, BILLING_CLERK, DUTY_OFFICER, READING_TEAM_LEADER -> false;
        };
        boolean adds = sees
                && post != Post.OPERATIONS_SPECIALIST
                && post != Post.LINE_LOSS_SPECIALIST
                && post != Post.ADMINISTRATOR;
        assertThat(stations.as(person, () -> attachments.find(id)).isPresent()).isEqualTo(sees);
        assertThat(stations.as(person, () -> attachments.content(id)).isPresent())
                .isEqualTo(sees);
        assertThat(stations.as(person, () -> attachments.mayAdd(fault))).isEqualTo(adds);
        if (sees) {
            assertThat(list(person)).hasSize(1);
        } else {
            assertThatThrownBy(() -> list(person)).isInstanceOf(AccessDeniedException.class);
        }
        if (adds) {
            fixture.add(person, fault, "读数.xlsx", TestFiles.xlsx());
        } else {
            assertThatThrownBy(() -> fixture.add(person, fault, "读数.xlsx", TestFiles.xlsx()))
                    .isInstanceOf(AccessDeniedException.class);
        }
        if (post != Post.FITTER) {
            assertThatThrownBy(() -> stations.run(person, () -> attachments.withdraw(id, "传错了")))
                    .isInstanceOfAny(AccessDeniedException.class, RuleViolation.class);
        }
    }

    @Test
    void anotherStationSeesNothingAndAnOwnerThatNobodyKeepsIsNobodys() {
        AttachmentId id = fixture.add(fitter, fault, "报告.pdf", TestFiles.PDF);
        EmployeeId stranger = stations.create().get(Post.STATION_HEAD);
        assertThat(stations.as(stranger, () -> attachments.find(id))).isEmpty();
        assertThat(stations.as(stranger, () -> attachments.content(id))).isEmpty();
        assertThat(stations.as(stranger, () -> attachments.thumbnail(id))).isEmpty();
        for (Owner other : List.of(new Owner("counter.meterFault", "JL0"), new Owner("nobody.thing", fault.id()))) {
            assertThatThrownBy(() -> fixture.add(fitter, other, "a.pdf", TestFiles.PDF))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> stations.as(fitter, () -> attachments.of(other)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void whoAddedItWithdrawsItOnceAndOnlyTheHeadsStillOpenIt() {
        AttachmentId id = fixture.add(fitter, fault, "错.jpg", TestFiles.photo());
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.run(fitter, () -> attachments.withdraw(id, " ")))
                .matches(violation -> violation.field().orElse("").equals("reason"));
        stations.run(fitter, () -> attachments.withdraw(id, "拍错了表计"));
        AttachmentSummary left = list(fitter).getFirst();
        assertThat(left.withdrawal())
                .hasValueSatisfying(
                        withdrawal -> assertThat(withdrawal.reason()).isEqualTo("拍错了表计"));
        assertThat(left.mayWithdraw()).isFalse();
        assertThat(content(people.get(Post.STATION_HEAD), id).name()).isEqualTo("错.jpg");
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> content(fitter, id));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.as(fitter, () -> attachments.thumbnail(id)));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.run(fitter, () -> attachments.withdraw(id, "再来一次")))
                .matches(violation -> violation.key().equals("attachments.error.withdrawn"));
        assertThat(fixture.add(fitter, fault, "错.jpg", TestFiles.photo())).isNotEqualTo(id);
    }

    @Test
    void theDatabaseKeepsWhatWasAttached() {
        AttachmentId id = fixture.add(fitter, fault, "报告.pdf", TestFiles.PDF);
        for (String change : List.of(
                "delete from attachment where id = :id",
                "update attachment set name = 'x.pdf' where id = :id",
                "update attachment set sha256 = repeat('0', 64) where id = :id",
                "update attachment set owner_id = 'JL0', withdrawn_at = now(6), withdrawal_reason = 'xx' where id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(change).param("id", id.value()).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        stations.run(fitter, () -> attachments.withdraw(id, "传错了"));
        assertThatThrownBy(() -> jdbc.sql(
                                "update attachment set withdrawn_at = null, withdrawal_reason = null where id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private List<AttachmentSummary> list(EmployeeId reader) {
        return stations.as(reader, () -> attachments.of(fault));
    }

    private AttachmentContent content(EmployeeId reader, AttachmentId id) {
        return stations.as(reader, () -> attachments.content(id)).orElseThrow();
    }
}
