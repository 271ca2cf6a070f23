package candour.caseview;

import static candour.testing.Files.pdf;
import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.Attachment;
import candour.casefile.AttachmentRepository;
import candour.testing.HttpPerson;
import candour.testing.Story;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cases to which files are added, over HTTP as a browser sends and saves them. */
abstract class WithAttachments {

    static final int TEN_MEGABYTES = 10 * 1024 * 1024;
    static final Map<String, String> PHOTO = Map.of("kind", "photo", "description", "The coat on its hook");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Story story;

    @Autowired
    AttachmentRepository attachments;

    HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    Story.Case inDoubt() {
        return story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("doubt", "yes"))
                .finish(askForConsent());
    }

    static String pageOf(Story.Case told) {
        return "/cases/" + told.reference();
    }

    static String addTo(Story.Case told) {
        return pageOf(told) + "/attachments";
    }

    String addressOf(Story.Case told, Attachment attachment) {
        return addTo(told) + "/" + attachment.id();
    }

    /** Adds one as the practitioner. */
    Attachment added(Story.Case told, byte[] content) {
        HttpResponse<String> answer = person(Story.PRACTITIONER).sendFile(addTo(told), PHOTO, "filename=\"the coat.pdf\"", content);
        assertThat(answer.statusCode()).isEqualTo(302);
        return attachments.ofCase(told.reference()).get(0);
    }
}
