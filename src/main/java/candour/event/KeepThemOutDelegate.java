package candour.event;

import candour.advice.AboutAColleague;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.engine.Fact;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a case out of the hands and the sight of somebody whom it turns out to be about (R11.5, R11.8). */
@Component("keepThemOut")
class KeepThemOutDelegate implements JavaDelegate {

    private final SubmissionRepository submissions;
    private final AboutAColleague aboutAColleague;

    KeepThemOutDelegate(SubmissionRepository submissions, AboutAColleague aboutAColleague) {
        this.submissions = submissions;
        this.aboutAColleague = aboutAColleague;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Submission told = submissions
                .find(UUID.fromString(EventProcess.CHANGE.in(execution)))
                .orElseThrow();
        aboutAColleague.note(
                told.reference(),
                (String) told.answers().get(EventProcess.COLLEAGUE),
                told.submittedBy(),
                Fact.HARM.in(execution));
    }
}
