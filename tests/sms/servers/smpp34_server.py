"""An SMSC by smpp34. One JSON line for each message that it takes; what it is to do comes as JSON in its first argument."""

import asyncio
import json
import sys
import time

import smpp34

orders = json.loads(sys.argv[1])
unanswered = []
sessions = {}
state = {"number": 0, "second": 0, "in_second": 0}


def say(**facts):
    print(json.dumps(facts), flush=True)


async def tell(esme, event, message_id):
    text = f"id:{message_id} sub:001 dlvrd:001 submit date:2611300800 done date:2611300801 stat:DELIVRD err:000 text:"
    options = [
        smpp34.Tlv(smpp34.TLV_RECEIPTED_MESSAGE_ID, message_id.encode() + b"\0"),
        smpp34.Tlv(smpp34.TLV_MESSAGE_STATE, bytes([2])),
    ]
    answer = await esme.deliver_sm(
        event.source_addr, text.encode(), source_addr=event.destination_addr, esm_class=4, tlvs=options
    )
    say(told=message_id, status=answer.command_status)


def is_too_fast():
    second = int(time.time())
    if second != state["second"]:
        state.update(second=second, in_second=0)
    state["in_second"] += 1
    return orders["limit"] > 0 and state["in_second"] > orders["limit"]


async def take(event):
    state["number"] += 1
    number = state["number"]
    message_id = f"{orders['run']}{number:08x}"
    say(
        to=event.destination_addr,
        sender=event.source_addr,
        senderType=event.source_addr_ton,
        coding=event.data_coding,
        esmClass=event.esm_class,
        octets=bytes(event.short_message).hex(),
        options={str(option.tag): bytes(option.value).hex() for option in event.tlvs},
        id=message_id,
    )
    if orders["lose"] > 0 and number % orders["lose"] == 0:
        unanswered.append(event)
        return
    if orders["lateMs"] > 0:
        await asyncio.sleep(orders["lateMs"] * (number % 3) / 2000)
    event.accept(message_id)
    esme = sessions.get(event.session_id)
    if event.registered_delivery & 1 and esme is not None:
        try:
            await tell(esme, event, message_id)
        except Exception as error:
            say(untold=message_id, error=str(error))


async def main():
    server = smpp34.Server("127.0.0.1", orders["port"], system_id="smpp34")
    await server.start()
    say(ready=True)
    tasks = set()
    while True:
        event = await server.next()
        if isinstance(event, smpp34.Esme):
            sessions[event.session_id] = event
        elif isinstance(event, smpp34.SubmitSmEvent):
            if is_too_fast():
                say(throttled=event.destination_addr)
                event.reject(smpp34.ESME_RTHROTTLED)
                continue
            task = asyncio.create_task(take(event))
            tasks.add(task)
            task.add_done_callback(tasks.discard)


asyncio.run(main())
