import com.cloudhopper.smpp.*;
import com.cloudhopper.smpp.impl.DefaultSmppServer;
import com.cloudhopper.smpp.impl.DefaultSmppSessionHandler;
import com.cloudhopper.smpp.pdu.*;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.SmppProcessingException;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMSC by ch-smpp. One JSON line for each message that it takes. */
public class ChServer {
    static final AtomicInteger taken = new AtomicInteger();
    static final ScheduledExecutorService later = Executors.newScheduledThreadPool(4);
    static long second;
    static int inSecond;

    static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    static synchronized boolean isTooFast(int limit) {
        long now = System.currentTimeMillis() / 1000;
        if (now != second) {
            second = now;
            inSecond = 0;
        }
        inSecond += 1;
        return limit > 0 && inSecond > limit;
    }

    static int orderOf(String orders, String name) {
        var found = java.util.regex.Pattern.compile("\"" + name + "\":(\\d+)").matcher(orders);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    public static void main(String[] arguments) throws Exception {
        String orders = arguments[0];
        var configuration = new SmppServerConfiguration();
        configuration.setHost("127.0.0.1");
        configuration.setPort(orderOf(orders, "port"));
        configuration.setSystemId("ch");
        configuration.setNonBlockingSocketsEnabled(true);
        configuration.setDefaultWindowSize(1000);
        var server = new DefaultSmppServer(configuration, new SmppServerHandler() {
            public void sessionBindRequested(Long id, SmppSessionConfiguration session, BaseBind bind) throws SmppProcessingException {
                if (!"geslo".equals(session.getPassword())) throw new SmppProcessingException(SmppConstants.STATUS_INVPASWD);
            }

            public void sessionCreated(Long id, SmppServerSession session, BaseBindResp answer) {
                session.serverReady(new Handler(session, orders));
            }

            public void sessionDestroyed(Long id, SmppServerSession session) {
                session.destroy();
            }
        }, Executors.newCachedThreadPool());
        server.start();
        say("{\"ready\":true}");
    }

    static class Handler extends DefaultSmppSessionHandler {
        final SmppServerSession session;
        final int limit;
        final int lose;
        final int lateMs;
        final int run;

        Handler(SmppServerSession session, String orders) {
            this.session = session;
            limit = orderOf(orders, "limit");
            lose = orderOf(orders, "lose");
            lateMs = orderOf(orders, "lateMs");
            run = orderOf(orders, "run");
        }

        public PduResponse firePduRequestReceived(PduRequest request) {
            if (!(request instanceof SubmitSm message)) return request.createResponse();
            var answer = message.createResponse();
            String to = message.getDestAddress().getAddress();
            if (isTooFast(limit)) {
                say("{\"throttled\":\"" + to + "\"}");
                answer.setCommandStatus(SmppConstants.STATUS_THROTTLED);
                return answer;
            }
            int number = taken.incrementAndGet();
            String id = String.format("%d%08x", run, number);
            StringBuilder options = new StringBuilder();
            if (message.getOptionalParameters() != null)
                for (Tlv option : message.getOptionalParameters())
                    options.append(options.isEmpty() ? "" : ",")
                        .append("\"" + option.getTag() + "\":\"" + HexFormat.of().formatHex(option.getValue()) + "\"");
            String octets = message.getShortMessage() == null ? "" : HexFormat.of().formatHex(message.getShortMessage());
            say(String.format(
                "{\"to\":\"%s\",\"sender\":\"%s\",\"senderType\":%d,\"coding\":%d,\"esmClass\":%d,\"octets\":\"%s\",\"options\":{%s},\"id\":\"%s\"}",
                to, message.getSourceAddress().getAddress(), message.getSourceAddress().getTon(), message.getDataCoding(),
                message.getEsmClass(), octets, options, id));
            if (lose > 0 && number % lose == 0) return null;
            answer.setMessageId(id);
            boolean wantsReceipt = (message.getRegisteredDelivery() & 1) == 1;
            if (wantsReceipt) later.schedule(() -> tell(message, id), lateMs + 50, TimeUnit.MILLISECONDS);
            if (lateMs == 0) return answer;
            later.schedule(() -> send(answer), lateMs * (number % 3) / 2, TimeUnit.MILLISECONDS);
            return null;
        }

        void send(SubmitSmResp answer) {
            try {
                session.sendResponsePdu(answer);
            } catch (Exception error) {
                say("{\"unanswered\":true}");
            }
        }

        void tell(SubmitSm message, String id) {
            try {
                var receipt = new DeliverSm();
                receipt.setSourceAddress(message.getDestAddress());
                receipt.setDestAddress(message.getSourceAddress());
                receipt.setEsmClass((byte) 0x04);
                receipt.setShortMessage(("id:" + id
                    + " sub:001 dlvrd:001 submit date:2611300800 done date:2611300801 stat:DELIVRD err:000 text:").getBytes());
                var future = session.sendRequestPdu(receipt, 10_000, false);
                future.await(10_000);
                say("{\"told\":\"" + id + "\",\"status\":" + future.getResponse().getCommandStatus() + "}");
            } catch (Exception error) {
                say("{\"untold\":\"" + id + "\"}");
            }
        }
    }
}
