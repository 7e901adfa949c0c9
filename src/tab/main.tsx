import { createDOMRenderer, RendererProvider } from '@griffel/react';
import { createRoot } from 'react-dom/client';
import { Tab } from './tab.tsx';
import './tab.css';

const nonce = document.querySelector('meta[name="nonce"]')?.getAttribute('content') ?? '';
const place = document.getElementById('root');
if (!place) throw new Error('the page has no place for the tab');

createRoot(place).render(
  <RendererProvider
    renderer={createDOMRenderer(document, { styleElementAttributes: { nonce } })}
    targetDocument={document}
  >
    <Tab />
  </RendererProvider>,
);
