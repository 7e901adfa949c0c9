import { useShared } from './shared.ts';

/** A link that Teams opens: to the chat, or to a post in a channel. */
export function Away({ to, children }: { to: string; children: string }) {
  const { open } = useShared();
  return (
    <a
      className="away"
      href={to}
      onClick={(event) => {
        event.preventDefault();
        open(to);
      }}
    >
      {children}
    </a>
  );
}
