package candour.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * A model that needs something which is not there, or would do what no model may, is refused with the names before anything
 * is deployed (M01, S01, S05, ADR 34).
 */
class ModelCheckTest {

    private final List<Resource> shipped = new ShippedModels().all();

    @Test
    void everythingThatShipsIsComplete() {
        assertThatCode(() -> checkWithEveryBean().refuseIfIncomplete(shipped)).doesNotThrowAnyException();
    }

    /** The check by itself keeps nothing out. */
    @Test
    void nothingIsDeployedThatIsRefused() {
        RepositoryService repository = mock(RepositoryService.class);
        ModelCheck check = mock(ModelCheck.class);
        doThrow(new ModelsNotUsable(List.of("not this one"))).when(check).refuseIfIncomplete(shipped);

        assertThatThrownBy(() -> new ModelsAtStart(new ShippedModels(), check, repository, mock(ManagementService.class)).deploy())
                .isInstanceOf(ModelsNotUsable.class);

        verifyNoInteractions(repository);
    }

    /** Nothing of the kind is missed before a case arrives there. */
    @ParameterizedTest
    @CsvSource({
        "receipt.bpmn, isExecutable=\"true\", isExecutable=\"false\"",
        "receipt.bpmn, process id=\"receipt\", process id=\"receipt-2\"",
        "harm.dmn, decision id=\"harm\", decision id=\"harm-2\"",
        "send-it.form, \"id\": \"send-it\", \"id\": \"send-it-2\""
    })
    void whatIsNotCalledAsItsFileOrCannotRunIsRefused(String file, String instead, String of) {
        assertThatThrownBy(() -> checkWithEveryBean().refuseIfIncomplete(changed(file, instead, of)))
                .isInstanceOf(ModelsNotUsable.class)
                .hasMessageContaining(file + ": what is in it is not called");
    }

    @Test
    void aModelWithoutItsFormIsRefusedByName() {
        List<Resource> alone = List.of(shipped("advice-manager.bpmn"));

        assertThatThrownBy(() -> checkWithEveryBean().refuseIfIncomplete(alone))
                .isInstanceOf(ModelsNotUsable.class)
                .hasMessage("The models cannot be used:\n"
                        + "- advice-manager.bpmn: “Give advice” needs the form “give-advice”, which is not there");
    }

    /** What a step shows goes by its id: another step there would show the case to people of another agency (ADR 34). */
    @ParameterizedTest
    @CsvSource({"receipt.bpmn, say-whether-it-arrived", "procedure-conflict-board.bpmn, consider-the-conflict"})
    void aModelForAnotherAgencyHasNoOtherStepOfTheCase(String model, String step) {
        List<Resource> changed = shipped.stream()
                .map(one -> one.name().equals(model)
                        ? new Resource(one.name(), one.content().replace(step, "share-or-decline"))
                        : one)
                .toList();

        assertThatThrownBy(() -> checkWithEveryBean().refuseIfIncomplete(changed))
                .isInstanceOf(ModelsNotUsable.class)
                .hasMessageContaining("would show a case to another agency");
    }

    /** Or somebody would have what is called from there, who is of another agency. */
    @Test
    void aModelForAnotherAgencyCallsNoOther() {
        List<Resource> changed = shipped.stream()
                .map(one -> one.name().equals("receipt.bpmn")
                        ? new Resource(one.name(), one.content()
                                .replace("<bpmn:userTask id=\"say-whether-it-arrived\"",
                                        "<bpmn:callActivity id=\"decide-there\" name=\"Decide\" calledElement=\"decision\" />"
                                                + "<bpmn:userTask id=\"say-whether-it-arrived\""))
                        : one)
                .toList();

        assertThatThrownBy(() -> checkWithEveryBean().refuseIfIncomplete(changed))
                .hasMessageContaining("“Decide” (decide-there) would show a case to another agency");
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        List<Resource> alone = List.of(shipped("concern.bpmn"));

        assertThatThrownBy(() -> check(new StaticApplicationContext()).refuseIfIncomplete(alone))
                .hasMessageContainingAll(
                        "the form “concern”",
                        "the form “describe-the-information”",
                        "the decision table “scope”",
                        "the process “carrying-out”",
                        "there is no bean “recordTheDecision”",
                        "there is no bean “deadlines”");
    }

    /** As the engine reads it: with either quotes, and with characters written as numbers (M01). */
    @ParameterizedTest
    @ValueSource(strings = {"'${onNoBasis}'", "\"&#36;{onNoBasis}\"", "'&#x23;&#123;onNoBasis&#125;'", "\"#{onNoBasis}\""})
    void aPartThatIsMissingIsNamedHoweverItIsWritten(String written) {
        List<Resource> changed = changed(
                "decision.bpmn", "camunda:delegateExpression=\"${onWhatBasis}\"", "camunda:delegateExpression=" + written);

        assertThatThrownBy(() -> checkWithEveryBean().refuseIfIncomplete(changed))
                .isInstanceOf(ModelsNotUsable.class)
                .hasMessageContaining("decision.bpmn: there is no bean “onNoBasis”");
    }

    /** Else a case would stop where an earlier model asks a part that this release does not have (M03). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "${deadlines.dueAt('a', b)}"                           | true
            "${practitioner}"                                      | true
            "${gone.by('a')}"                                      | false
            '${gone.by("a")}'                                      | false
            "${x == 'deadlines.dueAt(' ? y : gone.by('a')}"        | false
            "${deadlines.dueAt('it\\'s', gone.by(x))}"           | false
            "&#36;{ gone . by ( x ) }"                             | false
            "${x == 'gone.by(' }"                                  | true
            """)
    void whatAnEarlierModelAsksIsLookedForWhereverItStands(String written, boolean canRun) {
        var model = new ResourceEntity();
        model.setName("earlier.bpmn");
        model.setBytes(("<definitions xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\"><userTask camunda:dueDate=" + written
                + "/></definitions>").getBytes(StandardCharsets.UTF_8));
        RepositoryService repository = mock(RepositoryService.class);
        when(repository.getDeploymentResources("earlier")).thenReturn(List.of(model));

        assertThat(new ModelCheck(everyBean(), repository).canRun("earlier")).isEqualTo(canRun);
    }

    @Test
    void aServiceTaskThatDoesNothingIsRefused() {
        List<Resource> changed = new ArrayList<>(shipped);
        Resource decision = shipped("decision.bpmn");
        changed.remove(decision);
        changed.add(new Resource(
                "decision.bpmn", decision.content().replace(" camunda:delegateExpression=\"${onWhatBasis}\"", "")));

        assertThatThrownBy(() -> checkWithEveryBean().refuseIfIncomplete(changed))
                .hasMessageContaining("decision.bpmn: “Work out the basis” says nothing of what it does");
    }

    /**
     * Whoever changes a model cannot run a program with it, nor copy what people wrote to where the engine keeps it open,
     * nor give a step to people outside the agency of the case (S01, S05, R11.8). Each of these the engine would take.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            decision.bpmn       | ${onWhatBasis}                  | ${dataSource.getConnection()}
            decision.bpmn       | ${onWhatBasis}                  | ${dataSource}
            decision.bpmn       | ${onWhatBasis}                  | ${submissionRepository}
            decision.bpmn       | ${onWhatBasis}                  | ${overdue}
            decision.bpmn       | ${onWhatBasis}                  | ${decision}
            decision.bpmn       | ${onWhatBasis}                  | ${execution.processEngineServices}
            decision.bpmn       | ${onWhatBasis}                  | ${''.getClass().forName('java.lang.Runtime')}
            decision.bpmn       | ${onWhatBasis}                  | ${deadlines['class']}
            decision.bpmn       | ${onWhatBasis}                  | ${T(java.lang.Runtime).exec('x')}
            decision.bpmn       | ${onWhatBasis}                  | ${onWhatBasis} ${
            decision.bpmn       | ${onWhatBasis}                  | onWhatBasis
            decision.bpmn       | camunda:delegateExpression="${onWhatBasis}" | camunda:class="java.lang.Object"
            decision.bpmn       | camunda:delegateExpression="${onWhatBasis}" | camunda:expression="${onWhatBasis}"
            decision.bpmn       | camunda:delegateExpression="${onWhatBasis}" | camunda:type="external" camunda:topic="x"
            decision.bpmn       | camunda:delegateExpression="${onWhatBasis}" | camunda:type="mail"
            decision.bpmn       | camunda:delegateExpression="${onWhatBasis}" | implementation="##WebService" operationRef="x"
            decision.bpmn       | camunda:delegateExpression="${onWhatBasis}" | camunda:modelerTemplate="x"
            decision.bpmn       | camunda:delegateExpression="${onWhatBasis}" | xmlns:a="http://activiti.org/bpmn" a:class="x"
            decision.bpmn       | camunda:delegateExpression="${onWhatBasis}" | xmlns:a="http://www.camunda.com/fox" a:class="x"
            advice-manager.bpmn | <bpmn:startEvent                | <bpmn:sendTask id="s" name="S" xmlns:a="http://activiti.org/bpmn" a:type="shell"/><bpmn:startEvent
            advice-manager.bpmn | <bpmn:startEvent                | <x:userTask xmlns:x="urn:x" id="s" name="S"/><bpmn:startEvent
            advice-manager.bpmn | <bpmn:startEvent                | <userTask xmlns="" id="s" name="S"/><bpmn:startEvent
            advice-manager.bpmn | <bpmn:startEvent                | <bpmn:scriptTask id="x"><bpmn:script>1</bpmn:script></bpmn:scriptTask><bpmn:startEvent
            advice-manager.bpmn | name="Give advice"              | name="${practitioner}"
            advice-manager.bpmn | name="Give advice"              | name="#{''.getClass().forName('java.lang.Runtime')}"
            advice-manager.bpmn | <bpmn:documentation>            | <bpmn:documentation>${deadlines}
            advice-manager.bpmn | <bpmn:documentation>            | <bpmn:documentation>$<!-- -->{deadlines}
            advice-manager.bpmn | <bpmn:documentation>            | <bpmn:documentation>$<![CDATA[{deadlines}]]>
            advice-manager.bpmn | <bpmn:documentation>            | <bpmn:documentation>&#36;<?x?>{deadlines}
            advice-manager.bpmn | <bpmn:documentation>            | <x:documentation xmlns:x="urn:x">${deadlines}</x:documentation><bpmn:documentation>
            advice-manager.bpmn | tFormalExpression">${           | tFormalExpression">$<!-- -->{''.getClass().forName('java.lang.Runtime') == 
            advice-manager.bpmn | <camunda:taskListener           | <camunda:inputOutput><camunda:inputParameter name="copy">all ${submissionRepository.ofCase(caseReference)}</camunda:inputParameter></camunda:inputOutput><camunda:taskListener
            advice-manager.bpmn | <camunda:taskListener           | <camunda:inputOutput><camunda:outputParameter name="copy">${submissionRepository.ofCase(caseReference)}</camunda:outputParameter></camunda:inputOutput><camunda:taskListener
            advice-manager.bpmn | <camunda:taskListener           | <camunda:inputOutput><camunda:outputParameter name="copy"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:outputParameter></camunda:inputOutput><camunda:taskListener
            advice-manager.bpmn | <camunda:taskListener           | <camunda:properties><camunda:property name="x" value="y"/></camunda:properties><camunda:taskListener
            advice-manager.bpmn | <camunda:taskListener           | <camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector><camunda:taskListener
            advice-manager.bpmn | <camunda:taskListener           | <camunda:formData><camunda:formField id="x" label="${deadlines}"/></camunda:formData><camunda:taskListener
            advice-manager.bpmn | <camunda:taskListener           | <camunda:failedJobRetryTimeCycle>${deadlines}</camunda:failedJobRetryTimeCycle><camunda:taskListener
            advice-manager.bpmn | <camunda:taskListener           | <camunda:field name="x" expression="${deadlines}"/><camunda:taskListener
            advice-manager.bpmn | delegateExpression="${overdue}" | class="java.lang.Object"
            advice-manager.bpmn | delegateExpression="${overdue}" | expression="${overdue}"
            advice-manager.bpmn | delegateExpression="${overdue}" | delegateExpression="${onWhatBasis}"
            advice-manager.bpmn | camunda:formRef="give-advice"   | camunda:formRef="${deadlines}"
            advice-manager.bpmn | camunda:formRef="give-advice"   | camunda:formKey="embedded:app:x.html"
            advice-manager.bpmn | camunda:formRef="give-advice"   | camunda:formHandlerClass="x"
            advice-manager.bpmn | camunda:dueDate="               | camunda:candidateUsers="olive.grant" camunda:dueDate="
            advice-manager.bpmn | camunda:dueDate="               | camunda:followUpDate="${deadlines}" camunda:dueDate="
            advice-manager.bpmn | ${deadlines.dueAt(              | ${deadlines.equals(
            advice-manager.bpmn | ${urgency.of(harm)}             | ${urgency.of(harm).getClass()}
            advice-manager.bpmn | ${urgency.of(harm)}             | ${submissionRepository.ofCase(caseReference)}
            advice-manager.bpmn | ${urgency.of(harm)}             | ${submissionRepository}
            advice-manager.bpmn | ${urgency.of(harm)}             | ${authenticatedUserId}
            advice-manager.bpmn | ${urgency.of(harm)}             | ${now()}
            earlier-concerns.bpmn | ="${agency}-lead"             | ="process-owners"
            earlier-concerns.bpmn | ="${agency}-lead"             | ="${agency}-lead,administrators"
            earlier-concerns.bpmn | ="${agency}-lead"             | ="riverside-health-lead"
            concern.bpmn        | camunda:assignee="${practitioner}" | camunda:assignee="olive.grant"
            concern.bpmn        | camunda:assignee="${practitioner}" | camunda:assignee="${'olive.grant'}"
            concern.bpmn        | camunda:assignee="${practitioner}" | camunda:assignee="${dangerNow}"
            concern.bpmn        | camunda:assignee="${practitioner}" | camunda:assignee="${secondPerson.whereNoManagerCan(dangerNow, caseReference)}"
            concern.bpmn        | camunda:assignee="${practitioner}" | camunda:assignee="${secondPerson.whereNoManagerCan('riverside-health', caseReference)}"
            earlier-concerns.bpmn | ="${agency}-lead"             | ="${dangerNow}"
            earlier-concerns.bpmn | ="${agency}-lead"             | ="${secondPerson.whereNoLeadCan(agency, caseReference)}"
            concern.bpmn        | <camunda:out source="adviser" target="adviser" /> | <camunda:out source="dangerNow" target="adviser" />
            concern.bpmn        | camunda:resultVariable="guidanceApplies" | camunda:resultVariable="asked"
            weighing.bpmn       | outputParameter name="harm"     | outputParameter name="raisedBy"
            sharing.bpmn        | camunda:elementVariable="transfer" | camunda:elementVariable="reader"
            sharing.bpmn        | ${transfers.of(caseReference)}  | ${transfers.of(dangerNow)}
            sharing.bpmn        | ${transfers.of(caseReference)}  | ${transfers.of('IS-2026-000001')}
            concern.bpmn        | calledElement="other-protocol"  | calledElement="${deadlines}"
            concern.bpmn        | calledElement="other-protocol"  | calledElement="other-protocol" camunda:variableMappingClass="x"
            concern.bpmn        | calledElement="other-protocol"  | calledElement="other-protocol" camunda:calledElementTenantId="riverside-health"
            concern.bpmn        | camunda:decisionRef="scope"     | camunda:decisionRef="${deadlines}"
            concern.bpmn        | <camunda:in source="agency" target="agency" /> | <camunda:in variables="all" />
            concern.bpmn        | <camunda:in source="agency" target="agency" /> | <camunda:in sourceExpression="${submissionRepository.ofCase(caseReference)}" target="agency" />
            concern.bpmn        | <camunda:in source="agency" target="agency" /> | <camunda:in sourceExpression="${execution}" target="agency" />
            concern.bpmn        | <camunda:in source="agency" target="agency" /> | <camunda:in sourceExpression="${'riverside-health'}" target="agency" />
            concern.bpmn        | <camunda:in source="agency" target="agency" /> | <camunda:in source="harm" target="caseReference" />
            concern.bpmn        | camunda:resultVariable="guidanceApplies" | camunda:resultVariable="practitioner"
            weighing.bpmn       | outputParameter name="harm"     | outputParameter name="agency"
            weighing.bpmn       | outputParameter name="harm"     | outputParameter name="laterCase"
            weighing.bpmn       | outputParameter name="harm"     | outputParameter name="overdueTask"
            sharing.bpmn        | camunda:elementVariable="transfer" | camunda:elementVariable="laterCase"
            sharing.bpmn        | camunda:elementVariable="transfer" | camunda:elementVariable="overdueTask"
            sharing.bpmn        | ${transfers.of(caseReference)}  | ${transfers.of(laterCase)}
            earlier-concerns.bpmn | Can(agency, caseReference)}   | Can(agency, laterCase)}
            concern.bpmn        | #{execution.processBusinessKey} | #{execution.processEngineServices}
            concern.bpmn        | #{execution.processBusinessKey} | ${deadlines}
            sharing.bpmn        | ${transfers.of(caseReference)}  | ${transfers.toString()}
            sharing.bpmn        | <bpmn:multiInstanceLoopCharacteristics | <bpmn:multiInstanceLoopCharacteristics id="${deadlines}"
            procedure-conflict.bpmn | board-has-answered-${conflict} | board-has-answered-${deadlines}
            procedure-conflict.bpmn | board-has-answered-${conflict} | board-has-answered-${''.getClass()}
            procedure-conflict.bpmn | <bpmn:message                  | <bpmn:error id="e" errorCode="e" camunda:errorMessage="${deadlines}"/><bpmn:message
            procedure-conflict.bpmn | <bpmn:message                  | <bpmn:signal id="e" name="${deadlines}"/><bpmn:message
            procedure-conflict.bpmn | <bpmn:message                  | <bpmn:import importType="http://schemas.xmlsoap.org/wsdl/" location="http://x" namespace="x"/><bpmn:message
            decision.bpmn       | <bpmn:conditionExpression       | <bpmn:conditionExpression language="groovy"
            decision.bpmn       | <bpmn:conditionExpression       | <bpmn:conditionExpression camunda:resource="deployment://x"
            decision.bpmn       | encoding="UTF-8"?>              | encoding="UTF-8"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>
            decision.bpmn       | encoding="UTF-8"                | encoding="ISO-8859-1"
            weighing.bpmn       | ${decisionResult.getSingleResult().harm} | ${decisionResult.getClass()}
            """)
    void aModelThatWouldRunSomethingElseIsRefused(String file, String instead, String of) {
        refused(file, instead, of);
    }

    /** A table compares answers, and a form asks; neither does anything else (S01, S05, R11.8). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            harm.dmn | <text>"yes"</text>            | <text>function(x) external {java: {class: "java.lang.Runtime"}}</text>
            harm.dmn | <text>"yes"</text>            | <text>harm.class</text>
            harm.dmn | <text>"yes"</text>            | <text>now()</text>
            harm.dmn | <text>"yes"</text>            | <text>"${deadlines}"</text>
            harm.dmn | <text>"yes"</text>            | <text>for x in 1..9 return x</text>
            harm.dmn | <inputEntry                   | <inputEntry expressionLanguage="groovy"
            harm.dmn | <inputEntry                   | <inputEntry expressionLanguage="javascript-feel"
            harm.dmn | typeRef="string"              | typeRef="${deadlines}"
            harm.dmn | <decision                     | <import namespace="x" importType="x" locationURI="http://x"/><decision
            harm.dmn | <decision                     | <decision id="d2" name="D"><literalExpression><text>1</text></literalExpression></decision><decision
            weigh-the-risk.form | "type": "textarea" | "type": "html", "content": "x"
            weigh-the-risk.form | "type": "textarea" | "type": "iframe", "url": "https://example.org"
            weigh-the-risk.form | "type": "textarea" | "type": "image", "source": "https://example.org"
            weigh-the-risk.form | "type": "textarea" | "type": "expression", "expression": "=1"
            weigh-the-risk.form | "type": "textarea" | "type": "script", "jsFunction": "1"
            weigh-the-risk.form | "type": "textarea" | "properties": {"fact": "routing"}, "type": "textarea"
            weigh-the-risk.form | "type": "textarea" | "type": "text", "type": "textarea"
            weigh-the-risk.form | "key": "sufferingHarm" | "key": "caseReference"
            weigh-the-risk.form | "key": "sufferingHarm" | "key": "adviser"
            weigh-the-risk.form | "key": "sufferingHarm" | "key": "openedBy"
            weigh-the-risk.form | "key": "sufferingHarm" | "key": "conflict"
            weigh-the-risk.form | "key": "sufferingHarm" | "key": "conversation"
            weigh-the-risk.form | "key": "sufferingHarm" | "key": "opening"
            weigh-the-risk.form | "key": "sufferingHarm" | "key": "putQuestion"
            weigh-the-risk.form | "key": "sufferingHarm" | "key": "question"
            weigh-the-risk.form | "key": "sufferingHarm" | "key": "transfer"
            weigh-the-risk.form | "key": "sufferingHarm" | "key": "laterCase"
            weigh-the-risk.form | "key": "sufferingHarm" | "key": "overdueTask"
            harm.dmn | name="harm" typeRef           | name="agency" typeRef
            harm.dmn | name="harm" typeRef           | name="reader" typeRef
            harm.dmn | name="harm" typeRef           | name="laterCase" typeRef
            weigh-the-risk.form | "key": "sufferingHarm" | "key": "underThirteenSexual"
            weigh-the-risk.form | "text": "          | "text": "[here][1]
            weigh-the-risk.form | "text": "          | "text": "https://example.org
            weigh-the-risk.form | "text": "          | "text": "<img src='https://example.org'>
            weigh-the-risk.form | "text": "          | "text": "[here](https://example.org?{{x}})
            weigh-the-risk.form | "text": "          | "text": "${deadlines}
            weigh-the-risk.form | "text": "          | "text": "= \\"[here\\" + \\"]\\" + \\"(https:\\" + \\"/\\" + \\"/example.org)\\" + \\"
            weigh-the-risk.form | "text": "          | "text": "  =\\"x
            weigh-the-risk.form | "text": "          | "text": "{{\\"]\\" + \\"(\\"}}
            weigh-the-risk.form | "text": "          | "text": "[here]{{nothing}}(https:/{{nothing}}/example.org)
            weigh-the-risk.form | "text": "          | "text": "[here]{{earlierText}}
            weigh-the-risk.form | "text": "          | "text": "{{sufferingHarm}}
            weigh-the-risk.form | "text": "          | "text": "{{#if earlierText}}x{{/if}}
            weigh-the-risk.form | "text": "          | "text": "w{{nothing}}ww.example.org
            weigh-the-risk.form | "text": "          | "text": "WWW.example.org
            weigh-the-risk.form | "text": "          | "text": "HTTPS://example.org
            weigh-the-risk.form | "text": "          | "text": "someone@example.org
            weigh-the-risk.form | "text": "          | "text": ["[here](https://example.org)"], "x": "
            weigh-the-risk.form | "value": "yes"     | "value": "](https://example.org"
            weigh-the-risk.form | "type": "textarea" | "defaultValue": "](https://example.org", "type": "textarea"
            weigh-the-risk.form | "type": "textarea" | "type": "table", "dataSource": "=x"
            """)
    void aTableOrAFormThatDoesMoreIsRefused(String file, String instead, String of) {
        refused(file, instead, of);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'type': 'iframe', 'id': 'x', 'url': 'https://example.org'}",
        "{'type': 'html', 'id': 'x', 'content': 'x'}",
        "{'type': 'textfield', 'id': 'x', 'key': 'x', 'properties': {'fact': 'routing'}}",
        "{'type': 'radio', 'id': 'x', 'key': 'agency', 'properties': {'fact': 'routing'}, 'values': [{'label': 'A', 'value': 'a'}]}"
    })
    void whatAFormHoldsWithinAGroupOrAListIsRefusedToo(String inner) {
        for (String outer : List.of("group", "dynamiclist")) {
            String form = "{'components': [{'type': '" + outer + "', 'id': 'g', 'path': '', 'components': [" + inner + "]}]}";

            assertThat(WhatFormsMayDo.faultsIn(new Resource("x.form", form.replace('\'', '"')))).as(outer).isNotEmpty();
        }
    }

    /** Of which each leads on to much else (S01). */
    @ParameterizedTest
    @ValueSource(strings = {"execution", "caseExecution", "task", "externalTask", "authenticatedUserId", "decisionResult"})
    void noExpressionNamesWhatTheEnginePutsBesideTheAnswers(String name) {
        var expressions = new Expressions(new Parts(everyBean()));

        assertThat(Stream.of(Vocabulary.Holds.VALUE, Vocabulary.Holds.CONDITION, Vocabulary.Holds.MESSAGE)
                        .filter(holds -> expressions.fault("${" + name + "}", holds, "userTask").isEmpty()))
                .isEmpty();
    }

    private void refused(String file, String instead, String of) {
        assertThatThrownBy(() -> checkWithEveryBean().refuseIfIncomplete(changed(file, instead, of)))
                .isInstanceOf(ModelsNotUsable.class)
                .hasMessageContaining(file + ": ")
                .hasMessageNotContaining("needs the");
    }

    @Test
    void aRefusalSaysWhereAndWhatToDoInstead() {
        assertThatThrownBy(() -> checkWithEveryBean()
                        .refuseIfIncomplete(changed("advice-manager.bpmn", "name=\"Give advice\"", "name=\"${practitioner}\"")))
                .hasMessage("The models cannot be used:\n- advice-manager.bpmn: “${practitioner}” (give-advice), name of "
                        + "bpmn:userTask: “${practitioner}” cannot stand there. Names, texts and ids are words only.");
    }

    /** What process owners are there for (process.md, Roles). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            advice-manager.bpmn | name="Give advice"           | name="Say what you think: 5 $ {or less}"
            advice-manager.bpmn | <bpmn:documentation>         | <bpmn:documentation><!-- changed --><![CDATA[In & out. ]]>
            advice-manager.bpmn | </bpmn:process>              | <bpmn:textAnnotation id="note"><bpmn:text>Why</bpmn:text></bpmn:textAnnotation></bpmn:process>
            advice-manager.bpmn | ${urgency.of(harm)}          | ${harm == 'met' &amp;&amp; !(step == 'decision') ? 90 : 50}
            earlier-concerns.bpmn | ="${agency}-lead"          | ="${agency}-lead, ${agency}-senior"
            concern.bpmn        | <bpmn:serviceTask id="open-the-case" | <bpmn:userTask id="one-more" name="One more" camunda:formRef="weigh-the-risk" camunda:formRefBinding="deployment" camunda:assignee="${practitioner}" camunda:dueDate="${deadlines.dueAt('weigh-the-risk', harm)}" camunda:priority="50"/><bpmn:serviceTask id="open-the-case"
            concern.bpmn        | <bpmn:serviceTask id="open-the-case" | <bpmn:serviceTask id="one-more" name="One more" camunda:delegateExpression="${tellAtOnce}"/><bpmn:serviceTask id="open-the-case"
            concern.bpmn        | <bpmndi:BPMNShape            | <bpmndi:BPMNShape xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" bioc:stroke="#831311"
            decision.bpmn       | ${onWhatBasis}               | #{onWhatBasis}
            harm.dmn            | <text>"yes"</text>           | <text>if age &lt; 13 and (not(doubt = "no") or x in ["a", "b"]) then "yes" else null</text>
            harm.dmn            | <text>"yes"</text>           | <text>[2..5], &gt;= 7.5, - , not("a","b")</text>
            harm.dmn            | <input id=                   | <input xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0" biodi:width="192" id=
            weigh-the-risk.form | "text": "                    | "text": "**Think** of what you know. 
            """)
    void whatAProcessOwnerChangesIsTaken(String file, String instead, String of) {
        assertThatCode(() -> checkWithEveryBean().refuseIfIncomplete(changed(file, instead, of))).doesNotThrowAnyException();
    }

    /** Else a right to ask would stay behind when no model asks any more. */
    @Test
    void theQuestionsAreThoseThatTheModelsAskAndEachIsPublic() {
        Set<String> asked = shipped.stream()
                .filter(Resource::isModel)
                .flatMap(model -> Pattern.compile("[$#]\\{[^}]*}").matcher(model.content()).results())
                .flatMap(expression -> Pattern.compile("(\\w+\\.\\w+)\\(").matcher(expression.group()).results())
                .map(question -> question.group(1))
                .filter(question -> !question.startsWith("decisionResult."))
                .collect(Collectors.toSet());

        assertThat(Expressions.QUESTIONS).isEqualTo(asked);
        assertThat(asked).allSatisfy(question -> {
            String[] part = question.split("\\.");
            assertThat(BEANS.get(part[0]).getMethods()).extracting(Method::getName).contains(part[1]);
        });
    }

    /** Else somebody could be named in a form under an answer that no step goes to any more (R11.8). */
    @Test
    void theAnswersThatNameAPersonAreThoseToWhomStepsGo() {
        Set<String> people = shipped.stream()
                .filter(Resource::isModel)
                .flatMap(model -> Pattern.compile("camunda:assignee=\"[$]\\{(\\w+)}\"").matcher(model.content()).results())
                .map(answer -> answer.group(1))
                .collect(Collectors.toSet());

        assertThat(SetByCode.PEOPLE).isEqualTo(people);
    }

    private List<Resource> changed(String file, String instead, String of) {
        List<Resource> all = new ArrayList<>(shipped);
        Resource was = shipped(file);
        Resource changed = new Resource(file, was.content().replaceFirst(Pattern.quote(instead), Matcher.quoteReplacement(of)));
        assertThat(changed).as(instead).isNotEqualTo(was);
        all.set(all.indexOf(was), changed);
        return all;
    }

    private Resource shipped(String name) {
        return shipped.stream()
                .filter(resource -> resource.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ModelCheck check(ApplicationContext beans) {
        return new ModelCheck(beans, mock(RepositoryService.class));
    }

    private static final Map<String, Class<?>> BEANS = beans();

    private static Map<String, Class<?>> beans() {
        var registry = new SimpleBeanDefinitionRegistry();
        Map<String, Class<?>> found = new HashMap<>(Map.of("dataSource", Object.class));
        new ClassPathScanningCandidateComponentProvider(true)
                .findCandidateComponents("candour")
                .forEach(bean -> found.put(
                        AnnotationBeanNameGenerator.INSTANCE.generateBeanName(bean, registry),
                        ClassUtils.resolveClassName(bean.getBeanClassName(), null)));
        return found;
    }

    private static ModelCheck checkWithEveryBean() {
        return check(everyBean());
    }

    private static ApplicationContext everyBean() {
        return new StaticApplicationContext() {
            @Override
            public boolean containsBean(String name) {
                return BEANS.containsKey(name);
            }

            @Override
            public Class<?> getType(String name) {
                return BEANS.get(name);
            }
        };
    }
}
