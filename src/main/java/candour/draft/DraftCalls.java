package candour.draft;

import static candour.access.Members.Member.WRITTEN_BY;

import candour.access.Members;
import candour.access.Members.Member;
import candour.casefile.Draft;
import candour.casefile.DraftRepository;
import candour.submission.OpenForm;
import candour.submission.OpenForms;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where Tasklist's script keeps what a person writes, and finds it again: for whoever has the step or may begin what the
 * form begins; to everybody else it is not there. Stands among the webapps' calls, so the gate and their token guard it.
 */
@RestController
@RequestMapping("/camunda/api/candour/drafts")
class DraftCalls {

    /** Longer than anything that is written by hand. */
    static final int MOST_BYTES = 512 * 1024;

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final OpenForms forms;
    private final DraftRepository drafts;
    private final Members members;
    private final ObjectMapper json;
    private final Clock clock;

    DraftCalls(OpenForms forms, DraftRepository drafts, Members members, ObjectMapper json, Clock clock) {
        this.forms = forms;
        this.drafts = drafts;
        this.members = members;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/step/{task}")
    ResponseEntity<Draft> ofStep(@PathVariable String task, Principal person) {
        return read(Place.step(task), person.getName());
    }

    @GetMapping("/start/{form}")
    ResponseEntity<Draft> ofStart(@PathVariable String form, Principal person) {
        return read(startOf(form, person), person.getName());
    }

    @PutMapping("/step/{task}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepOfStep(
            @PathVariable String task,
            @RequestHeader(name = WRITTEN_BY, required = false) String writer,
            @RequestBody byte[] body,
            Principal person) {
        keep(Place.step(task), writer, body, person.getName());
    }

    @PutMapping("/start/{form}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepOfStart(
            @PathVariable String form,
            @RequestHeader(name = WRITTEN_BY, required = false) String writer,
            @RequestBody byte[] body,
            Principal person) {
        keep(startOf(form, person), writer, body, person.getName());
    }

    @DeleteMapping("/step/{task}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dropOfStep(
            @PathVariable String task,
            @RequestHeader(name = WRITTEN_BY, required = false) String writer,
            Principal person) {
        drop(Place.step(task), writer, person.getName());
    }

    @DeleteMapping("/start/{form}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dropOfStart(
            @PathVariable String form,
            @RequestHeader(name = WRITTEN_BY, required = false) String writer,
            Principal person) {
        drop(startOf(form, person), writer, person.getName());
    }

    private Place startOf(String form, Principal person) {
        return members.find(person.getName())
                .flatMap(Member::agency)
                .map(agency -> Place.start(form, agency))
                .orElseThrow(DraftCalls::notThere);
    }

    private ResponseEntity<Draft> read(Place place, String user) {
        OpenForm form = open(place, user);
        return drafts.find(user, place.name())
                .map(draft -> new Draft(draft.keptAt(), form.stillFitting(draft.answers())))
                .map(ResponseEntity::ok)
                .orElse(ResponseEntity.noContent().build());
    }

    private void keep(Place place, String writer, byte[] body, String user) {
        OpenForm form = openTo(writer, place, user);
        if (body.length > MOST_BYTES) {
            throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        Draft draft = new Draft(clock.instant(), form.askedFor(read(body)));
        drafts.keep(user, place.name(), form.reference().orElse(null), draft);
    }

    private Map<String, Object> read(byte[] body) {
        try {
            Map<String, Object> answers = json.readValue(body, ANSWERS);
            if (answers != null) {
                return answers;
            }
        } catch (IOException e) {
            // its message would quote what was written
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    private void drop(Place place, String writer, String user) {
        openTo(writer, place, user);
        drafts.drop(user, place.name());
    }

    /**
     * Somebody else may have logged in meanwhile, or the writer have moved: what was written as the one is never kept, or
     * emptied, as the other's. The gate refuses a writer who is not whoever is logged in; that none is named is refused here.
     */
    private OpenForm openTo(String writer, Place place, String user) {
        OpenForm form = open(place, user);
        if (writer == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return form;
    }

    private OpenForm open(Place place, String user) {
        return (switch (place.kind()) {
                    case STEP -> forms.ofStep(place.id(), user);
                    case START -> forms.ofStart(place.id(), user);
                })
                .orElseThrow(DraftCalls::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
