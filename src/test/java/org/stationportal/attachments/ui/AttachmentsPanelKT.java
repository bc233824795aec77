package org.stationportal.attachments.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.attachments.AttachmentFixture;
import org.stationportal.attachments.AttachmentId;
import org.stationportal.attachments.Attachments;
import org.stationportal.attachments.Owner;
import org.stationportal.attachments.TestFiles;
import org.stationportal.organization.Post;

/** The attachments of a page: added, refused in words, withdrawn. */
@IntegrationTest
@UseCase("UC-013")
class AttachmentsPanelKT {

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private Attachments attachments;

    @Autowired
    private AttachmentFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    private TestStation.People people;
    private Owner fault;

    @BeforeEach
    void fault() {
        clock.set("2026-09-30T09:00");
        people = stations.create();
        fault = fixture.fault(people);
    }

    @AfterEach
    void tearDown() {
        screen.close();
    }

    @Test
    void aPhotoThatIsAddedIsShownWithItsNameSizePersonAndTime() {
        AttachmentsPanel panel = open(Post.FITTER, true);
        assertThat(KaribuScreen.text(panel)).contains("附件", "还没有附件。", "每个不超过 20 MB");
        send("现场.png", TestFiles.png(300, 200));
        assertThat(KaribuScreen.text(panel))
                .contains("现场.png", "1 KB", "fitter", "9月30日(周三)09:00")
                .doesNotContain("还没有附件");
        assertThat(_get(Image.class).getSrc()).matches("attachments/\\d+/thumbnail");
        assertThat(_find(Anchor.class))
                .allSatisfy(link -> {
                    assertThat(link.getHref()).matches("attachments/\\d+");
                    assertThat(link.getElement().getAttribute("download")).isEqualTo("现场.png");
                    assertThat(link.isRouterIgnore()).isTrue();
                })
                .hasSize(2);
    }

    @Test
    void eachFileThatIsRefusedIsNamedWithTheReasonAndStays() {
        AttachmentsPanel panel = open(Post.FITTER, true);
        send("图.png", TestFiles.text("<html><script>alert(1)</script></html>"));
        send("空.pdf", new byte[0]);
        send("程序.exe", TestFiles.text("MZ"));
        send("大图.png", TestFiles.pngBomb(20_000, 20_000));
        assertThat(KaribuScreen.text(panel))
                .contains(
                        "图.png — 内容不是真正的 .png 文件",
                        "空.pdf — 文件是空的",
                        "程序.exe — 只能上传照片",
                        "大图.png — 图片尺寸太大(超过 50 百万像素",
                        "还没有附件。");
    }

    @Test
    void whoAddedItWithdrawsItWithAReasonAndItStaysInTheList() {
        fixture.add(people.get(Post.FITTER), fault, "错.png", TestFiles.png(30, 30));
        AttachmentsPanel panel = open(Post.FITTER, true);
        _click(_get(Button.class, spec -> spec.withText("撤回")));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("原因")), "拍错了表计");
        _click(_find(Button.class, spec -> spec.withText("撤回")).getLast());
        assertThat(KaribuScreen.text(panel)).contains("错.png", "已撤回 · 9月30日(周三)09:00 · 拍错了表计");
        assertThat(_find(panel, Anchor.class)).isEmpty();
        assertThat(_find(panel, Button.class, spec -> spec.withText("撤回"))).isEmpty();
    }

    @Test
    void whoOnlyReadsIsOfferedNoUploadAndNobodyElseWithdraws() {
        fixture.add(people.get(Post.FITTER), fault, "报告.pdf", TestFiles.PDF);
        AttachmentsPanel panel = open(Post.OPERATIONS_SPECIALIST, true);
        assertThat(KaribuScreen.text(panel)).contains("报告.pdf", "PDF");
        assertThat(_find(Upload.class)).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("撤回"))).isEmpty();
        open(Post.FITTER, false);
        assertThat(_find(Upload.class)).isEmpty();
    }

    @Test
    void aFileThatIsMissingIsSaidToBe() throws Exception {
        AttachmentId lost = fixture.add(people.get(Post.FITTER), fault, "报告.pdf", TestFiles.PDF);
        Files.delete(stations.as(people.get(Post.FITTER), () -> attachments.content(lost))
                .orElseThrow()
                .file());
        assertThat(KaribuScreen.text(open(Post.FITTER, true))).contains("报告.pdf", "文件不在附件文件夹中");
        assertThat(_find(Anchor.class)).isEmpty();
    }

    @Test
    void phonesAreOfferedTheCameraAndFilesAreChosenByKind() {
        open(Post.FITTER, true);
        Upload camera = _find(Upload.class).getFirst();
        Upload files = _find(Upload.class).getLast();
        assertThat(camera.getElement().getProperty("capture")).isEqualTo("environment");
        assertThat(camera.getClassNames()).contains("attachments-camera");
        assertThat(files.getElement().getProperty("accept")).contains("image/webp", ".jpeg", ".pdf", ".xlsx", ".docx");
        assertThat(files.getMaxFileSize()).isEqualTo(20 * 1024 * 1024);
    }

    private AttachmentsPanel open(Post post, boolean editable) {
        screen.open(people.get(post), Set.of());
        var panel = new AttachmentsPanel(attachments, fault, editable);
        UI.getCurrent().add(panel);
        return panel;
    }

    private static void send(String name, byte[] content) {
        UploadKt._upload(_find(Upload.class).getLast(), name, "application/octet-stream", content);
        MockVaadin.clientRoundtrip(true);
    }
}
