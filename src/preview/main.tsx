import './preview.css';
import { render } from 'preact';
import { connectHost } from './host.ts';
import { Page } from './page.tsx';

const root = document.getElementById('root');
if (root) render(<Page host={connectHost()} />, root);
