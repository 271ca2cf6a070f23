package candour.request;

import candour.casefile.SubmissionRepository;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who asked for the information of a case, for whoever goes on with it and answers them in the end (R11.8). */
@Component
public class InformationRequests {

    private final SubmissionRepository submissions;

    InformationRequests(SubmissionRepository submissions) {
        this.submissions = submissions;
    }

    /** What was asked for in this case; empty where nobody asked and somebody raised a concern of their own. */
    public Optional<InformationRequest> of(String reference) {
        String rang = submissions
                .latest(reference, RequestProcess.Step.WHO_IS_REALLY_ASKING)
                .map(answers -> (String) answers.get("rangAgency"))
                .orElse(null);
        return submissions.latest(reference, RequestProcess.Step.START_FORM).map(asked -> request(asked, rang));
    }

    private static InformationRequest request(Map<String, Object> asked, String rang) {
        return new InformationRequest(
                (String) asked.get("askerName"),
                (String) asked.get("askerAgency"),
                (String) asked.get("askerContact"),
                (String) asked.get("askedWhat"),
                (String) asked.get("askedWhy"),
                rang);
    }
}
