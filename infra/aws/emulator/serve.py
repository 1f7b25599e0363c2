"""AWS on this machine, as moto plays it, with mended what moto 5.2 forgets of the things that infra/aws makes.

Called as `serve.py PORT`, with port 0 for a free one; it writes the address that it serves on its first line, and ends
when its standard input does. Nothing here knows of Selvedge: each mend is one of moto's gaps, and names the page of
AWS's documentation that says what moto should do.
"""

import json
import socket
import sys
import threading

try:
    import moto
    from flask import request
    from werkzeug.serving import WSGIRequestHandler, make_server
    from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
except ImportError as missing:
    sys.exit(f"There is no moto with its server here ({missing}); to get it: pip install 'moto[server]~=5.2'")

if not moto.__version__.startswith("5.2."):
    sys.exit(f"moto is {moto.__version__}, and what is mended here are the gaps of 5.2; "
             "to get that: pip install 'moto[server]~=5.2'")

from moto.awslambda.models import LambdaBackend, LambdaFunction  # noqa: E402
from moto.budgets.responses import BudgetsResponse  # noqa: E402
from moto.iam.access_control import PermissionResult  # noqa: E402
from moto.s3.models import FakeBucket  # noqa: E402
from moto.sqs.models import Queue, sqs_backends  # noqa: E402


def compact(value):
    return json.dumps(value, separators=(",", ":"))


def mend_queues():
    """SQS, SetQueueAttributes and GetQueueAttributes.

    Moto does not know RedriveAllowPolicy; a call that sets another attribute erases Policy; JSON is read back with
    other blanks than it was written with, which AWS keeps.
    """
    Queue.BASE_ATTRIBUTES = [*Queue.BASE_ATTRIBUTES, "RedriveAllowPolicy"]
    Queue.redrive_allow_policy = None
    set_attributes, attributes = Queue._set_attributes, Queue.attributes.fget

    def set_attributes_and_keep_the_policy(self, new, now=None):
        kept = self.policy if hasattr(self, "_policy_json") else None
        set_attributes(self, new if "Policy" in new else {**new, "Policy": kept}, now)
        self.redrive_allow_policy = self.redrive_allow_policy or None

    def attributes_as_written(self):
        result = attributes(self)
        if result.get("RedrivePolicy"):
            result["RedrivePolicy"] = compact(self.redrive_policy)
        return result

    Queue._set_attributes = set_attributes_and_keep_the_policy
    Queue.attributes = property(attributes_as_written)


def mend_receives():
    """SQS, ReceiveMessage: moto goes on waiting for a caller who has hung up, and hides what comes from everybody else."""
    wait = Queue.wait_for_messages

    def wait_for_a_caller_who_listens(self, timeout):
        wait(self, timeout)
        caller = request.environ["werkzeug.socket"]
        try:
            hung_up = caller.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT) == b""
        except BlockingIOError:
            hung_up = False
        if hung_up:
            raise ConnectionAbortedError("who asked for messages has hung up")

    Queue.wait_for_messages = wait_for_a_caller_who_listens


def mend_event_sources():
    """Lambda, CreateEventSourceMapping.

    Moto would take a message from its queue and run the function in a container; here whoever started this server runs
    the functions, so that messages stay in their queue until they are received. And it makes an alias into the version
    that it stands for, where FunctionArn stays what was asked for.
    """
    create = LambdaBackend.create_event_source_mapping

    def create_without_reading(self, spec):
        mapping = create(self, spec)
        if spec["FunctionName"].startswith("arn:"):
            mapping.function_arn = spec["FunctionName"]
        for queue in sqs_backends[self.account_id][self.region_name].queues.values():
            queue.lambda_event_source_mappings.clear()
        return mapping

    LambdaBackend.create_event_source_mapping = create_without_reading


def mend_functions():
    """Lambda, CreateFunction, UpdateFunctionConfiguration and GetFunctionConfiguration.

    Moto forgets LoggingConfig, KMSKeyArn and SnapStart.
    """
    create, update, configuration = (
        LambdaFunction.__init__,
        LambdaFunction.update_configuration,
        LambdaFunction.get_configuration,
    )

    def remember(self, spec):
        for field in ("LoggingConfig", "KMSKeyArn", "SnapStart"):
            if field in spec:
                self.__dict__.setdefault("_kept", {})[field] = spec[field]

    def create_and_remember(self, account_id, spec, region, version=1):
        create(self, account_id, spec, region, version)
        remember(self, spec)

    def update_and_remember(self, updates):
        remember(self, updates)
        return update(self, updates)

    def configuration_as_written(self, on_create=False):
        result = configuration(self, on_create)
        kept = dict(self.__dict__.get("_kept", {}))
        if "SnapStart" in kept:
            published = str(self.version).isdigit() and kept["SnapStart"]["ApplyOn"] != "None"
            kept["SnapStart"] = {**kept["SnapStart"], "OptimizationStatus": "On" if published else "Off"}
        return {**result, **kept}

    LambdaFunction.__init__ = create_and_remember
    LambdaFunction.update_configuration = update_and_remember
    LambdaFunction.get_configuration = configuration_as_written


def mend_budgets():
    """AWS Budgets, DescribeSubscribersForNotification and ListTagsForResource: moto has neither."""

    def budget(self):
        return self.backend.budgets[self._get_param("AccountId")][self._get_param("BudgetName")]

    def describe_subscribers_for_notification(self):
        asked = self._get_param("Notification")
        for notification in budget(self).notifications:
            if all(notification.details.get(key) == asked.get(key) for key in ("NotificationType", "Threshold")):
                return json.dumps({"Subscribers": notification.subscribers, "NextToken": None})
        return json.dumps({"Subscribers": [], "NextToken": None})

    tags = {}

    def list_tags_for_resource(self):
        return json.dumps({"ResourceTags": tags.get(self._get_param("ResourceARN"), [])})

    create = BudgetsResponse.create_budget

    def create_budget(self):
        arn = f"arn:aws:budgets::{self._get_param('AccountId')}:budget/{self._get_param('Budget')['BudgetName']}"
        tags[arn] = self._get_param("ResourceTags", [])
        return create(self)

    BudgetsResponse.create_budget = create_budget
    BudgetsResponse.describe_subscribers_for_notification = describe_subscribers_for_notification
    BudgetsResponse.list_tags_for_resource = list_tags_for_resource


def mend_bucket_policies():
    """IAM, Condition: moto takes a statement for one without.

    A policy that forbids what is not encrypted on the way forbids everything to it; and since nothing is encrypted on
    the way to this server, no bucket's policy is asked here.
    """
    FakeBucket.get_permission = lambda self, action, resource: PermissionResult.NEUTRAL


class Quiet(WSGIRequestHandler):
    """Keeps connections open, and does not write a line for each request."""

    protocol_version = "HTTP/1.1"

    def log_request(self, code="-", size="-"):
        pass


MENDS = (mend_queues, mend_receives, mend_event_sources, mend_functions, mend_budgets, mend_bucket_policies)


def main():
    for mend in MENDS:
        mend()
    server = make_server(
        "127.0.0.1",
        int(sys.argv[1]),
        DomainDispatcherApplication(create_backend_app),
        threaded=True,
        request_handler=Quiet,
    )
    print(f"http://127.0.0.1:{server.port}", flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.buffer.read()


main()
